package chat.atrium.web.channel;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Change;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Changes;
import chat.atrium.web.session.Tab;
import chat.atrium.web.session.WebLogin;
import chat.atrium.web.task.TasksPane;
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

/** What is to be done in a channel, for its members; for others the way in. */
@Route(ChannelNavigation.BOARD)
final class BoardView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final WorkspaceClient client = WebLogin.find().orElseThrow();
    private final ChannelHead head = new ChannelHead(client, ChannelHead.Side.TASKS);
    private final TasksPane pane = new TasksPane(client);
    private final JoinOffer offer = new JoinOffer(client);
    private @Nullable BareJid channel;
    private @Nullable Registration changes;

    BoardView() {
        addClassNames("conversation", "board-page");
        add(head);
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        Optional<BareJid> found = ChannelNavigation.find(name, client);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        BareJid shown = found.get();
        channel = shown;
        pane.show(
                shown,
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(ChannelNavigation.TASK)
                        .orElse(null));
        offer.show(shown);
        client.channels().look(shown);
        showChannel();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        changes = Tab.onChange(this, client, this::changed);
        showChannel();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (changes != null) {
            changes.remove();
        }
    }

    private void changed(Changes news) {
        BareJid open = channel;
        if (open != null && (news.touch(new Change.OfPeople()) || news.touch(new Change.OfConversation(open)))) {
            showChannel();
        }
    }

    private void showChannel() {
        BareJid open = channel;
        if (open == null) {
            return;
        }
        head.show(open);
        if (client.channels().find(open).isPresent()) {
            if (pane.getParent().isEmpty()) {
                remove(offer);
                add(pane);
            }
        } else if (client.channels().isRead()) {
            offer.showName();
            if (offer.getParent().isEmpty()) {
                remove(pane);
                add(offer);
            }
        }
    }

    @Override
    public String getPageTitle() {
        BareJid open = channel;
        String name = open == null ? "" : client.channels().name(open);
        return getTranslation("board.title", "#" + name) + " · " + client.workspaceName();
    }
}
