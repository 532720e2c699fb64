package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A direct conversation as far as this web login has seen it: memory only, bounded, the oldest go first. */
final class Conversation {

    private final BareJid with;
    private final int most;
    private final SequencedMap<String, ChatMessage> messages = new LinkedHashMap<>();
    private long revision;
    private int unread;
    private boolean typing;

    Conversation(BareJid with, int most) {
        this.with = with;
        this.most = most;
    }

    BareJid with() {
        return with;
    }

    /** Something that the other side wrote. */
    synchronized void received(String body, Instant time) {
        typing = false;
        unread++;
        append("in-" + (revision + 1), with, body, time, ChatMessage.State.SENT, false);
    }

    /** Something that was written here, or by another client of the same account; false if it is known already. */
    synchronized boolean sent(String id, BareJid from, String body, Instant time, ChatMessage.State state) {
        if (messages.containsKey(id)) {
            return false;
        }
        unread = 0;
        append(id, from, body, time, state, true);
        return true;
    }

    private void append(String id, BareJid from, String body, Instant time, ChatMessage.State state, boolean own) {
        messages.put(id, new ChatMessage(id, from, body, time, state, own, ++revision));
        if (messages.size() > most) {
            messages.pollFirstEntry();
        }
    }

    /** Moves a message of one's own to another state; false if it is not here or nothing changes. */
    synchronized boolean state(String id, ChatMessage.State state) {
        ChatMessage message = messages.get(id);
        if (message == null || !message.own() || message.state() == state) {
            return false;
        }
        messages.put(id, message.changed(state, ++revision));
        return true;
    }

    /** The server has taken a message; one that was returned meanwhile stays failed. */
    synchronized boolean taken(String id) {
        ChatMessage message = messages.get(id);
        return message != null && message.state() == ChatMessage.State.PENDING && state(id, ChatMessage.State.SENT);
    }

    synchronized Optional<ChatMessage> find(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** Whether the other side writes; false if that is no news. */
    synchronized boolean typing(boolean writes) {
        boolean news = typing != writes;
        typing = writes;
        return news;
    }

    /** False if there was nothing unread. */
    synchronized boolean read() {
        boolean news = unread > 0;
        unread = 0;
        return news;
    }

    synchronized Excerpt since(long seen) {
        List<ChatMessage> changed = messages.values().stream()
                .filter(message -> message.revision() > seen)
                .toList();
        return new Excerpt(changed, revision, typing);
    }

    synchronized List<ChatMessage> pending() {
        return messages.values().stream()
                .filter(message -> message.state() == ChatMessage.State.PENDING)
                .toList();
    }

    synchronized int unread() {
        return unread;
    }

    /** When the last message was written. */
    synchronized Instant latest() {
        return messages.isEmpty()
                ? Instant.EPOCH
                : messages.lastEntry().getValue().time();
    }
}
