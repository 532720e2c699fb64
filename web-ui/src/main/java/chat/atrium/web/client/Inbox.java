package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.inbox.Conversation;
import chat.atrium.protocol.xep.inbox.Heard;
import chat.atrium.protocol.xep.inbox.InboxCopy;
import chat.atrium.protocol.xep.inbox.InboxNews;
import chat.atrium.protocol.xep.inbox.InboxPage;
import chat.atrium.protocol.xep.inbox.InboxQuery;
import chat.atrium.protocol.xep.inbox.Unread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All conversations of the account and what is unread in them, the same on every device ({@code docs/xep-inbox.md} §5). */
final class Inbox {

    /** So many of one's own messages may wait to be told their place. */
    private static final int MOST_SENT = 100;

    private final Listeners listeners;
    private final Map<String, Message> sent = new LinkedHashMap<>();
    private @Nullable Connection over;
    private @Nullable InboxCopy copy;

    Inbox(Listeners listeners) {
        this.listeners = listeners;
    }

    /** A stream begins: everything is asked for, as much may have been missed. */
    void begin(Connection fresh, BareJid self) {
        synchronized (this) {
            over = fresh;
            copy = InboxCopy.begin(self);
        }
        askAll(fresh, InboxQuery.all());
    }

    private void askAll(Connection asked, InboxQuery query) {
        var _ = ask(asked, query).thenAccept(page -> {
            change(asked, known -> known.answered(page));
            if (!page.complete() && !page.conversations().isEmpty()) {
                askAll(asked, InboxQuery.after(page.conversations().getLast().jid()));
            }
        });
    }

    private void askDue(Connection asked, Set<BareJid> due) {
        var _ = ask(asked, InboxQuery.of(due)).whenComplete((page, failure) -> {
            if (failure == null) {
                change(asked, known -> known.answered(due, page));
            } else {
                unanswered(asked, due);
            }
        });
    }

    private CompletableFuture<InboxPage> ask(Connection asked, InboxQuery query) {
        return asked.request(Iq.Type.GET, null, query.toElement())
                .thenApply(iq -> InboxPage.read(iq.findPayload().orElseThrow()));
    }

    /** A message has come over the stream. */
    void heard(Message message, BareJid self) {
        Connection now = now();
        if (now == null) {
            return;
        }
        Optional<Heard> heard = Heard.in(message, self);
        heard.ifPresent(each -> change(now, known -> known.with(each)));
    }

    /** The server says how conversations are. */
    void told(List<InboxNews> news) {
        Connection now = now();
        if (now == null) {
            return;
        }
        for (InboxNews each : news) {
            change(now, known -> known.with(each));
            if (each instanceof InboxNews.Placed placed) {
                placed(now, placed);
            }
        }
    }

    private void placed(Connection now, InboxNews.Placed placed) {
        Message message;
        synchronized (this) {
            message = placed.message() == null ? null : sent.remove(placed.message());
        }
        if (message != null) {
            change(now, known -> known.with(Heard.placed(placed, message)));
        }
    }

    /** This client has sent a message; its place is told later. */
    synchronized void sent(Message message) {
        message.findId().ifPresent(id -> sent.put(id, message));
        if (sent.size() > MOST_SENT) {
            sent.remove(sent.keySet().iterator().next());
        }
    }

    synchronized Optional<Conversation> find(BareJid jid) {
        return Optional.ofNullable(copy).flatMap(known -> known.find(jid));
    }

    synchronized List<Conversation> conversations() {
        return copy == null ? List.of() : copy.conversations();
    }

    /** How much is unread; nothing if nobody knows. */
    Unread unread(BareJid jid) {
        return find(jid).map(Conversation::unread).orElse(Unread.NOTHING);
    }

    private void change(Connection from, UnaryOperator<InboxCopy> change) {
        Set<BareJid> due = apply(from, change);
        listeners.publish(new Change.OfPeople());
        if (!due.isEmpty()) {
            askDue(from, due);
        }
    }

    /**
     * What an earlier stream has brought counts no more.
     *
     * @return what is to be asked now
     */
    private synchronized Set<BareJid> apply(Connection from, UnaryOperator<InboxCopy> change) {
        if (copy == null || from != over) {
            return Set.of();
        }
        InboxCopy changed = change.apply(copy);
        Set<BareJid> due = changed.due();
        copy = due.isEmpty() ? changed : changed.asking();
        return due;
    }

    /** It is asked again with the next change, or on the next stream. */
    private synchronized void unanswered(Connection asked, Set<BareJid> due) {
        if (copy != null && asked == over) {
            copy = copy.unanswered(due);
        }
    }

    private synchronized @Nullable Connection now() {
        return over;
    }
}
