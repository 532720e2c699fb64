package chat.atrium.web.invite;

import chat.atrium.web.client.Entrance;
import chat.atrium.web.shell.EntrancePage;
import chat.atrium.web.shell.NewAccountForm;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/** Where an invitation leads: a new account and right into the workspace. */
@Route(value = InviteNavigation.PATH, autoLayout = false)
@AnonymousAllowed
final class InviteView extends EntrancePage implements HasUrlParameter<String> {

    private final Entrance entrance;

    InviteView(Entrance entrance) {
        this.entrance = entrance;
        addClassName("invite-page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String token) {
        if (token == null || token.isEmpty()) {
            show(getTranslation("invite.none.heading"), getTranslation("invite.none.lead"));
        } else {
            NewAccountForm form = new NewAccountForm(entrance, token, getTranslation("invite.submit"), client -> {});
            show(getTranslation("invite.heading"), getTranslation("invite.lead"), form);
        }
    }
}
