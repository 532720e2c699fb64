package chat.atrium.web.direct;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Change;
import chat.atrium.web.client.ChatMessage;
import chat.atrium.web.client.Excerpt;
import chat.atrium.web.client.Person;
import chat.atrium.web.client.WorkspaceClient;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conversation with one person. */
@Route(DirectNavigation.PATH)
final class DirectView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final Pattern LOCAL_ID = Pattern.compile("[0-9a-f-]{36}");

    private final WorkspaceClient client = WebLogin.find().orElseThrow();
    private final ConversationHead head = new ConversationHead();
    private final Timeline timeline = new Timeline();
    private final Composer composer = new Composer();
    private BareJid with = client.self().jid();
    private String key = "";
    private long revision;
    private boolean typing;
    private @Nullable Registration changes;

    DirectView() {
        addClassName("conversation");
        add(head, timeline, composer);
        composer.onSend(event -> send(event.text(), event.localId()));
        composer.onTyping(event -> client.typing(with, event.active()));
        timeline.onRetry(event -> retry(event.id(), event.body()));
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
        // two people who share a browser share no drafts
        key = client.self().jid() + " " + with;
        timeline.conversation(key);
        showOther();
        if (isAttached()) {
            showAll();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        changes = Tab.onChange(this, client, this::changed);
        showAll();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (changes != null) {
            changes.remove();
        }
    }

    private void showAll() {
        showOther();
        Excerpt excerpt = client.conversation(with, 0);
        timeline.author(client.self());
        timeline.reset(messages(excerpt));
        typing = false;
        caughtUp(excerpt);
        composer.focus();
    }

    private void showOther() {
        Person other = client.person(with);
        head.show(other);
        composer.conversation(key, getTranslation("composer.placeholder", other.name()));
    }

    private void changed(Changes news) {
        if (news.touch(new Change.OfPeople())) {
            showOther();
            timeline.person(client.person(with));
        }
        if (news.touch(new Change.OfProfile())) {
            timeline.author(client.self());
            timeline.person(client.self());
        }
        if (news.touch(new Change.OfConversation(with))) {
            Excerpt excerpt = client.conversation(with, revision);
            if (!excerpt.messages().isEmpty()) {
                timeline.append(messages(excerpt));
            }
            caughtUp(excerpt);
        }
    }

    private void caughtUp(Excerpt excerpt) {
        revision = excerpt.revision();
        if (typing != excerpt.typing()) {
            typing = excerpt.typing();
            timeline.typing(typing ? client.person(with).name() : null);
        }
        client.markRead(with);
    }

    private List<TimelineMessage> messages(Excerpt excerpt) {
        Person self = client.self();
        Person other = client.person(with);
        return excerpt.messages().stream()
                .map(message -> TimelineMessage.of(message, author(message, self, other)))
                .toList();
    }

    private static Person author(ChatMessage message, Person self, Person other) {
        return message.own() ? self : other;
    }

    /** The browser makes the id, so that it can show a message before anybody has taken it. */
    private void send(String text, String localId) {
        boolean usable = LOCAL_ID.matcher(localId).matches();
        client.sendMessage(with, usable ? localId : UUID.randomUUID().toString(), text);
    }

    /** A message of an earlier page is known to the browser alone. */
    private void retry(String id, String body) {
        if (LOCAL_ID.matcher(id).matches()) {
            client.retry(with, id, body);
        }
    }

    @Override
    public String getPageTitle() {
        return client.person(with).name() + " · " + client.workspaceName();
    }
}
