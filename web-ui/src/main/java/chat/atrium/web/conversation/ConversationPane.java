package chat.atrium.web.conversation;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.web.client.Change;
import chat.atrium.web.client.ChatMessage;
import chat.atrium.web.client.Excerpt;
import chat.atrium.web.client.Timelines;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Changes;
import chat.atrium.web.session.Tab;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was said in a conversation, and where one writes. */
public final class ConversationPane extends Div {

    private static final Pattern LOCAL_ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern ARCHIVED = Pattern.compile("[0-9]{1,18}");

    private final WorkspaceClient client;
    private final Timelines timelines;
    private final Timeline timeline = new Timeline();
    private final Composer composer = new Composer();
    private final Set<Jid> authors = new HashSet<>();
    private BareJid with;
    private long revision;
    private long edition;
    private boolean typing;
    private @Nullable Registration changes;

    public ConversationPane(WorkspaceClient client) {
        this.client = client;
        this.timelines = client.timelines();
        this.with = client.self().jid();
        addClassName("conversation-pane");
        add(timeline, composer);
        composer.onSend(
                event -> send(conversation(event.conversation()), event.text(), event.localId(), event.reply()));
        composer.onTyping(event -> timelines.typing(with, event.active()));
        timeline.onRetry(this::retry);
        timeline.onPage(event -> page(event.direction(), event.id()));
        timeline.onLatest(event -> showNewest());
        timeline.onReload(event -> timelines.open(with));
        timeline.onSeen(event -> seen(event.id()));
        timeline.onRefresh(event -> refresh(event.id()));
        timeline.onAround(event -> around(event.id()));
        new Deeds(client, timeline, composer, () -> with);
        new FileSending(client, composer, this::conversation);
    }

    /** Shows a conversation. */
    public void show(BareJid conversation) {
        with = conversation;
        // two people who share a browser share no drafts
        timeline.conversation(key(), client.channels().isChannel(with));
        composer.callsPeople(client.channels().isChannel(with));
        if (isAttached()) {
            begin();
        }
    }

    private String key() {
        return client.self().jid() + " " + with;
    }

    /** The conversation that a key names: the one in which the browser was when it said so. */
    private BareJid conversation(String key) {
        String mine = client.self().jid() + " ";
        return key.startsWith(mine) ? BareJid.parse(key.substring(mine.length())) : with;
    }

    /** Says to whom one writes. */
    public void placeholder(String words) {
        composer.conversation(key(), words);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        changes = Tab.onChange(this, client, this::changed);
        begin();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (changes != null) {
            changes.remove();
        }
    }

    private void begin() {
        authors.clear();
        revision = 0;
        edition = -1;
        typing = false;
        timeline.author(Face.of(client.self()));
        timeline.loading();
        timelines.open(with);
        follow();
        composer.focus();
    }

    private void changed(Changes news) {
        if (news.touch(new Change.OfProfile())) {
            timeline.author(Face.of(client.self()));
        }
        if (news.touch(new Change.OfPeople()) || news.touch(new Change.OfProfile())) {
            authors.forEach(author -> timeline.face(Face.of(author, client)));
        }
        if (news.touch(new Change.OfConversation(with))) {
            follow();
        }
    }

    /** Brings the browser up to date. */
    private void follow() {
        Excerpt excerpt = timelines.since(with, revision);
        switch (excerpt.loaded()) {
            case NOTHING -> timelines.open(with);
            case LOADING -> {}
            case FAILED -> timeline.notLoaded();
            case NEWEST -> {
                if (excerpt.edition() != edition) {
                    showNewest();
                    timeline.touched(excerpt.touched());
                    return;
                }
            }
        }
        timeline.touched(excerpt.touched());
        // before the newest are there, what comes live has no place yet; but one's own shows at once
        if (edition >= 0 && !excerpt.messages().isEmpty()) {
            timeline.append(messages(excerpt.messages()));
        }
        caughtUp(excerpt);
    }

    private void showNewest() {
        Excerpt excerpt = timelines.since(with, 0);
        edition = excerpt.edition();
        timeline.reset(messages(excerpt.messages()), excerpt.older(), timelines.seen(with));
        caughtUp(excerpt);
    }

    private void caughtUp(Excerpt excerpt) {
        revision = excerpt.revision();
        if (typing != excerpt.typing()) {
            typing = excerpt.typing();
            timeline.typing(typing ? client.person(with).name() : null);
        }
    }

    private List<TimelineMessage> messages(List<ChatMessage> all) {
        return all.stream().map(this::message).toList();
    }

    private TimelineMessage message(ChatMessage message) {
        Face face = Face.of(message.from(), client);
        authors.add(message.from());
        timeline.face(face);
        return TimelineMessage.of(message, face, timelines.reference(with, message), client);
    }

    private void page(String direction, String id) {
        if (!ARCHIVED.matcher(id).matches()) {
            return;
        }
        BareJid asked = with;
        UI ui = getUI().orElseThrow();
        CompletionStage<Optional<Timelines.Stretch>> answer = (direction.equals("older")
                        ? timelines.before(with, id)
                        : timelines.after(with, id))
                .handle((stretch, failure) -> Optional.ofNullable(stretch));
        Tab.deliver(ui, answer, found -> {
            if (asked.equals(with)) {
                timeline.page(
                        direction,
                        found.map(stretch -> messages(stretch.messages())).orElse(null),
                        found.map(Timelines.Stretch::complete).orElse(false));
            }
        });
    }

    /** A message that is in the page has changed. */
    private void refresh(String id) {
        if (ARCHIVED.matcher(id).matches()) {
            BareJid asked = with;
            CompletionStage<List<ChatMessage>> answer = timelines
                    .one(with, id)
                    .thenApply(Timelines.Stretch::messages)
                    .exceptionally(nobodySays -> List.of());
            Tab.deliver(getUI().orElseThrow(), answer, found -> {
                if (asked.equals(with)) {
                    timeline.revise(messages(found));
                }
            });
        }
    }

    /** Somebody wants to see a message where it was said. */
    private void around(String id) {
        if (ARCHIVED.matcher(id).matches()) {
            BareJid asked = with;
            CompletionStage<Optional<Timelines.Surroundings>> answer =
                    timelines.around(with, id).handle((found, failure) -> Optional.ofNullable(found));
            Tab.deliver(getUI().orElseThrow(), answer, found -> {
                if (asked.equals(with)) {
                    found.ifPresent(part -> timeline.around(messages(part.messages()), part.older(), part.newer(), id));
                }
            });
        }
    }

    private void seen(String id) {
        if (ARCHIVED.matcher(id).matches()) {
            timelines.seen(with, id);
        }
    }

    /** The browser makes the id, so that it can show a message before anybody has taken it. */
    private void send(BareJid to, String text, String localId, TimelineMessage.Quote reply) {
        boolean usable = LOCAL_ID.matcher(localId).matches();
        timelines.send(to, usable ? localId : UUID.randomUUID().toString(), text, reply.find());
    }

    /** A message of an earlier page is known to the browser alone. */
    private void retry(TimelineEvents.Retry event) {
        if (LOCAL_ID.matcher(event.id()).matches()) {
            event.findFile()
                    .ifPresentOrElse(
                            file -> timelines.retry(with, event.id(), file),
                            () -> timelines.retry(with, event.id(), event.body()));
        }
    }
}
