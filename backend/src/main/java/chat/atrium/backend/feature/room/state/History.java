package chat.atrium.backend.feature.room.state;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xep.muc.HistoryLimits;
import chat.atrium.protocol.xml.XmlWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The last messages that all occupants have got, for those who join next (XEP-0045 §7.2.13).
 *
 * @param entries the oldest first
 */
public record History(List<Entry> entries) {

    public static final History NONE = new History(List.of());

    public History {
        entries = List.copyOf(entries);
    }

    /**
     * A message.
     *
     * @param message from the occupant's address, without {@code to}
     */
    public record Entry(Message message, Instant at) {

        private Message delayed(BareJid room) {
            return message.with(Delay.of(room, at).toElement());
        }
    }

    public History with(Entry entry, int limit) {
        if (limit == 0) {
            return NONE;
        }
        List<Entry> longer = new ArrayList<>(entries.size() + 1);
        longer.addAll(entries);
        longer.add(entry);
        return new History(longer.subList(Math.max(0, longer.size() - limit), longer.size()));
    }

    /** What somebody gets who joins now: the last messages that meet all limits, the oldest first (§7.2.14). */
    public List<Message> wanted(BareJid room, HistoryLimits limits, int most, Instant now) {
        int stanzas = limits.maxStanzas() == null ? most : Math.min(most, limits.maxStanzas());
        int chars = limits.maxChars() == null ? Integer.MAX_VALUE : limits.maxChars();
        Instant earliest = limits.findEarliest(now).orElse(Instant.MIN);
        Deque<Message> wanted = new ArrayDeque<>();
        for (Entry entry : entries.reversed()) {
            Message delayed = entry.delayed(room);
            if (limits.maxChars() != null) {
                chars -= XmlWriter.write(delayed.toElement()).length();
            }
            if (wanted.size() == stanzas || chars < 0 || entry.at().isBefore(earliest)) {
                break;
            }
            wanted.addFirst(delayed);
        }
        return List.copyOf(wanted);
    }
}
