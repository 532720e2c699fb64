package chat.atrium.web.direct;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Change;
import chat.atrium.web.client.Person;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.conversation.ConversationPane;
import chat.atrium.web.session.Changes;
import chat.atrium.web.session.Tab;
import chat.atrium.web.session.WebLogin;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conversation with one person. */
@Route(DirectNavigation.PATH)
final class DirectView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final WorkspaceClient client = WebLogin.find().orElseThrow();
    private final DirectHead head = new DirectHead();
    private final ConversationPane pane = new ConversationPane(client);
    private BareJid with = client.self().jid();
    private @Nullable Registration changes;

    DirectView() {
        addClassName("conversation");
        add(head, pane);
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        Optional<BareJid> found =
                DirectNavigation.find(name, client.self().jid().domain());
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        with = found.get();
        pane.show(with);
        showOther();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        changes = Tab.onChange(this, client, this::changed);
        showOther();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (changes != null) {
            changes.remove();
        }
    }

    private void changed(Changes news) {
        if (news.touch(new Change.OfPeople())) {
            showOther();
        }
    }

    private void showOther() {
        Person other = client.person(with);
        head.show(other);
        pane.placeholder(getTranslation("composer.placeholder", other.name()));
    }

    @Override
    public String getPageTitle() {
        return client.person(with).name() + " · " + client.workspaceName();
    }
}
