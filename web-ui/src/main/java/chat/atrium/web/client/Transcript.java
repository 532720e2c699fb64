package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.ChatMessage.State;
import chat.atrium.web.client.Excerpt.Loaded;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The newest messages of a conversation as far as this web login has them: bounded, the oldest go first. */
final class Transcript {

    private static final int MOST_CHANGES = 100;

    private final BareJid with;
    private final int most;
    private final Folding folding;
    private final SequencedMap<String, ChatMessage> messages = new LinkedHashMap<>();
    /** The last ones; a page that was read before they came does not know of them. */
    private final Deque<ChatChange> changes = new ArrayDeque<>();
    /** What changed messages that are not here; a page may show them all the same. */
    private final Deque<Touch> touched = new ArrayDeque<>();

    private long revision;
    private long edition;
    private Loaded loaded = Loaded.NOTHING;
    private boolean older;
    private boolean typing;

    /** By which a message was called, and when. */
    private record Touch(String target, long revision) {}

    Transcript(BareJid with, Folding folding, int most) {
        this.with = with;
        this.folding = folding;
        this.most = most;
    }

    BareJid with() {
        return with;
    }

    /**
     * Adds a message, or what is new about one of one's own.
     *
     * @return false if it is known already
     */
    synchronized boolean add(ChatMessage message) {
        ChatMessage known = messages.get(message.id());
        if (known != null
                && (!known.own()
                        || !known.archived().isEmpty()
                        || message.archived().isEmpty())) {
            return false;
        }
        if (!message.own()) {
            typing = false;
        }
        put(known == null ? message : known.withArchived(message.archived()).withState(State.SENT));
        return true;
    }

    /** Folds in what a message does to an earlier one; false if that is no news. */
    synchronized boolean change(ChatChange change) {
        changes.addLast(change);
        if (changes.size() > MOST_CHANGES) {
            changes.removeFirst();
        }
        return apply(change);
    }

    private boolean apply(ChatChange change) {
        List<ChatMessage> meant = messages.values().stream()
                .filter(message -> folding.isFor(message, change))
                .toList();
        if (meant.isEmpty()) {
            touched.addLast(new Touch(change.target(), ++revision));
            if (touched.size() > MOST_CHANGES) {
                touched.removeFirst();
            }
            return true;
        }
        boolean news = false;
        for (ChatMessage message : meant) {
            Optional<ChatMessage> folded = folding.fold(message, change).filter(after -> !after.equals(message));
            folded.ifPresent(this::put);
            news |= folded.isPresent();
        }
        return news;
    }

    private void put(ChatMessage message) {
        messages.put(message.id(), message.withRevision(++revision));
        while (messages.size() > most) {
            messages.pollFirstEntry();
            older = true;
        }
    }

    /**
     * The newest page of the archive has come; what is not in it stays if it is not older.
     *
     * @param made what is in the page of changes
     */
    synchronized void newest(List<ChatMessage> page, List<ChatChange> made, boolean more) {
        Set<String> inPage = new HashSet<>();
        Set<String> returned = new HashSet<>();
        page.forEach(message -> inPage.add(message.id()));
        List<ChatMessage> behind = new ArrayList<>();
        boolean overlaps = false;
        for (ChatMessage message : messages.values()) {
            if (message.state() == State.FAILED) {
                returned.add(message.id());
            }
            overlaps |= inPage.contains(message.id());
            if (!inPage.contains(message.id()) && (overlaps || isNewer(message, page))) {
                behind.add(message);
            }
        }
        messages.clear();
        edition++;
        older = more;
        loaded = Loaded.NEWEST;
        for (ChatMessage message : page) {
            put(returned.contains(message.id()) ? message.withState(State.FAILED) : message);
        }
        behind.forEach(this::put);
        made.forEach(this::apply);
        changes.forEach(this::apply);
    }

    /** What is in no archive yet was written a moment ago. */
    private static boolean isNewer(ChatMessage message, List<ChatMessage> page) {
        return page.isEmpty()
                || message.archived().isEmpty()
                || ArchivedIds.compare(message.archived(), page.getLast().archived()) > 0;
    }

    /** The newest messages are to be asked for; false if they are, or are there. */
    synchronized boolean load() {
        boolean needed = loaded == Loaded.NOTHING || loaded == Loaded.FAILED;
        if (needed) {
            loaded = Loaded.LOADING;
            revision++;
        }
        return needed;
    }

    /** The archive did not answer. */
    synchronized void notLoaded() {
        loaded = Loaded.FAILED;
        revision++;
    }

    /** Something may have been missed. */
    synchronized void mayMiss() {
        loaded = Loaded.NOTHING;
        typing = false;
    }

    /** Moves a message of one's own to another state; false if it is not here or nothing changes. */
    synchronized boolean state(String id, State state) {
        ChatMessage message = messages.get(id);
        if (message == null || !message.own() || message.state() == state) {
            return false;
        }
        put(message.withState(state));
        return true;
    }

    /** The server has taken a message; one that was returned meanwhile stays failed. */
    synchronized boolean taken(String id) {
        ChatMessage message = messages.get(id);
        return message != null && message.state() == State.PENDING && state(id, State.SENT);
    }

    /** A message of one's own has its place in the archive; the other side may have returned it all the same. */
    synchronized boolean placed(String id, String archived) {
        ChatMessage message = messages.get(id);
        if (message == null || !message.own() || !message.archived().isEmpty()) {
            return false;
        }
        ChatMessage placed = message.withArchived(archived);
        put(message.state() == State.PENDING ? placed.withState(State.SENT) : placed);
        return true;
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

    synchronized Excerpt since(long seen) {
        List<ChatMessage> changed = messages.values().stream()
                .filter(message -> message.revision() > seen)
                .toList();
        List<String> elsewhere = touched.stream()
                .filter(touch -> touch.revision() > seen)
                .map(Touch::target)
                .distinct()
                .toList();
        return new Excerpt(changed, elsewhere, revision, edition, loaded, older, typing);
    }

    synchronized List<ChatMessage> pending() {
        return messages.values().stream()
                .filter(message -> message.state() == State.PENDING)
                .toList();
    }
}
