package chat.atrium.protocol.xep.inbox;

import static chat.atrium.protocol.xep.inbox.Script.OCCUPANT;
import static chat.atrium.protocol.xep.inbox.Script.ROMEO;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.inbox.Conversation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is stored on a server that knows Romeo only, and what a fresh query finds in it, said as plainly as possible. */
final class Archives {

    private final Map<BareJid, List<Heard>> rows =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    private final Map<BareJid, Long> markers = new HashMap<>();
    /** The rooms that Romeo is in, since when. */
    private final Map<BareJid, Long> rooms = new HashMap<>();

    private long lastOfRomeo = 1000;

    /** The next id in the archive that has the conversation: Romeo's, or that of the room. */
    long nextId(BareJid conversation, boolean room) {
        return room ? latest(conversation) + 1 : ++lastOfRomeo;
    }

    void keep(BareJid conversation, long id, Message message) {
        rows.computeIfAbsent(conversation, first -> new ArrayList<>()).add(new Heard(conversation, id, message, false));
    }

    void mark(BareJid conversation, long id) {
        markers.put(conversation, id);
    }

    void join(BareJid room) {
        rooms.putIfAbsent(room, latest(room));
    }

    void leave(BareJid room) {
        rooms.remove(room);
    }

    boolean isIn(BareJid room) {
        return rooms.containsKey(room);
    }

    /** The id of the last row, or where rooms begin. */
    long latest(BareJid conversation) {
        List<Heard> all = rows.getOrDefault(conversation, List.of());
        return all.isEmpty() ? 1000 : all.getLast().id();
    }

    /** The conversations behind that JID, in order. */
    List<Conversation> after(@Nullable BareJid jid, List<BareJid> all, int limit) {
        return all.stream()
                .filter(each -> jid == null || each.toString().compareTo(jid.toString()) > 0)
                .flatMap(each -> find(each).stream())
                .limit(limit)
                .toList();
    }

    Optional<Conversation> find(BareJid jid) {
        boolean room = World.isRoom(jid);
        List<Heard> counting = rows.getOrDefault(jid, List.of()).stream()
                .filter(row -> Counting.counts(row.message()))
                .toList();
        if (room ? !rooms.containsKey(jid) : counting.isEmpty()) {
            return Optional.empty();
        }
        String occupant = room ? OCCUPANT : null;
        OptionalLong displayed = displayed(jid);
        long start = counting.stream()
                .filter(row -> row.isOwn(ROMEO, occupant))
                .mapToLong(Heard::id)
                .max()
                .orElse(0);
        List<Heard> unread = counting.stream()
                .filter(row -> row.id() > Math.max(start, displayed.orElse(0)))
                .toList();
        return Optional.of(new Conversation(
                jid,
                room ? Kind.ROOM : Kind.CHAT,
                counting.isEmpty()
                        ? null
                        : new Conversation.Last(counting.getLast().id(), null),
                displayed,
                new Unread(
                        unread.size(),
                        (int) unread.stream()
                                .filter(row -> row.mentions().names(ROMEO, occupant))
                                .count(),
                        (int) unread.stream()
                                .filter(row -> row.mentions().everybody())
                                .count()),
                occupant,
                room ? latest(jid) : lastOfRomeo));
    }

    private OptionalLong displayed(BareJid jid) {
        long displayed = Math.max(markers.getOrDefault(jid, 0L), rooms.getOrDefault(jid, 0L));
        return displayed == 0 ? OptionalLong.empty() : OptionalLong.of(displayed);
    }
}
