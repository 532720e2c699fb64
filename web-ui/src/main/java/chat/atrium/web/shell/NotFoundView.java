package chat.atrium.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** There is nothing at this address. */
@AnonymousAllowed
final class NotFoundView extends EntrancePage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Anchor home = new Anchor(".", getTranslation("not-found.home"));
        show(getTranslation("not-found.heading"), getTranslation("not-found.lead"), home);
        return 404;
    }
}
