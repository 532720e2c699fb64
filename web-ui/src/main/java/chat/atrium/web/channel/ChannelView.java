package chat.atrium.web.channel;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Change;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.conversation.ConversationPane;
import chat.atrium.web.session.Changes;
import chat.atrium.web.session.Tab;
import chat.atrium.web.session.WebLogin;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
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

/** What is said in a channel, for its members; for others the way in. */
@Route(ChannelNavigation.PATH)
final class ChannelView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final WorkspaceClient client = WebLogin.find().orElseThrow();
    private final ChannelHead head = new ChannelHead(client, ChannelHead.Side.MESSAGES);
    private final ConversationPane pane = new ConversationPane(client);
    private final JoinOffer offer = new JoinOffer(client);
    private @Nullable BareJid channel;
    private @Nullable Registration changes;

    ChannelView() {
        addClassName("conversation");
        add(head);
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        Optional<BareJid> found = ChannelNavigation.find(name, client);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        channel = found.get();
        pane.show(channel);
        offer.show(channel);
        client.channels().look(channel);
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
        boolean isMember = client.channels().find(open).isPresent();
        if (isMember) {
            showOnly(pane, offer);
            pane.placeholder(getTranslation("composer.placeholder", "#" + name()));
        } else if (client.channels().isRead()) {
            offer.showName();
            showOnly(offer, pane);
        }
    }

    /** One that is there stays as it is. */
    private void showOnly(Component wanted, Component other) {
        if (wanted.getParent().isEmpty()) {
            remove(other);
            add(wanted);
        }
    }

    private String name() {
        BareJid open = channel;
        return open == null ? "" : client.channels().name(open);
    }

    @Override
    public String getPageTitle() {
        return "#" + name() + " · " + client.workspaceName();
    }
}
