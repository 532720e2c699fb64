package chat.atrium.backend.feature.room;

import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.archive.ArchiveRepository.Entry;
import chat.atrium.backend.archive.ArchiveSlice;
import chat.atrium.backend.feature.room.state.Occupants;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.port.Fanout;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * How a room goes on at another node: each home leaves to the next one who is there, and the next one asks the sessions'
 * nodes how far these have heard, and sends the rest (promise 4). Belongs to the room's mailbox.
 */
final class Succession {

    /** So many rows are read at once. */
    private static final int PAGE = 250;

    /** What the last home did not send is not older than that, however long others waited until they gave it up. */
    private static final Duration UNSENT = Duration.ofMinutes(2);

    private final BareJid jid;
    private final RoomPorts ports;
    private boolean listened;
    private boolean recorded;
    private long heard;

    Succession(BareJid jid, RoomPorts ports) {
        this.jid = jid;
        this.ports = ports;
    }

    /**
     * The room as its last home has left it; who is there gets what that one did not send any more. Blocks.
     *
     * @param number of its archive
     * @param last the id of the last message there
     */
    RoomState takeOver(RoomState stored, long number, long last) {
        heard = last;
        if (!ports.records().isKept()) {
            return stored;
        }
        Optional<OccupantsRecord> found = ports.records().find(jid).map(record -> OccupantsRecord.read(record, stored));
        if (found.isEmpty()) {
            return stored;
        }
        recorded = true;
        RoomState room = stored.with(found.get().occupants());
        catchUp(room, number, found.get().heard());
        return room;
    }

    private void catchUp(RoomState room, long number, long before) {
        Set<FullJid> sessions = sessions(room);
        if (sessions.isEmpty()) {
            return;
        }
        Map<FullJid, Long> positions = new HashMap<>(ports.inside().positions(jid, sessions));
        long unsent = Math.max(before, ArchiveId.at(ports.clock().instant().minus(UNSENT)));
        positions.replaceAll((session, position) -> position == 0 ? unsent : position);
        long from = positions.values().stream().mapToLong(Long::longValue).min().orElse(heard);
        while (from < heard) {
            List<Entry> rows = ports.messages()
                    .read(
                            number,
                            new ArchiveSlice(
                                    from, Long.MAX_VALUE, null, null, List.of(), List.of(), true, false, PAGE));
            if (rows.isEmpty()) {
                return;
            }
            rows.forEach(row -> ports.inside().deliver(missed(row, positions)));
            from = rows.getLast().id();
        }
    }

    private static Fanout missed(Entry row, Map<FullJid, Long> positions) {
        List<Jid> recipients = new ArrayList<>();
        positions.forEach((session, position) -> {
            if (position < row.id()) {
                recipients.add(session);
            }
        });
        return new Fanout(RoomArchive.heard(row), recipients, row.id());
    }

    private Set<FullJid> sessions(RoomState room) {
        Set<FullJid> sessions = new LinkedHashSet<>(ports.sessionsOfMembers(room));
        room.occupants()
                .all()
                .forEach(occupant -> sessions.addAll(occupant.sessions().keySet()));
        return sessions;
    }

    /** Leaves to the next home who is in the room, if that is otherwise than before and there can be a next home. */
    @SuppressWarnings("ReferenceEquality") // occupants are replaced, never changed
    Optional<CompletionStage<Void>> remember(Occupants before, Occupants now) {
        return now == before || !ports.records().isKept() ? Optional.empty() : Optional.of(record(now));
    }

    private CompletionStage<Void> record(Occupants now) {
        recorded = listened || !now.isEmpty();
        return recorded
                ? ports.records().put(jid, new OccupantsRecord(now, heard).write())
                : ports.records().remove(jid);
    }

    /**
     * Something is about to be heard.
     *
     * @param byMembers true if sessions hear it that need not be in the room
     */
    void hears(RoomState room, long archived, boolean byMembers) {
        if (byMembers && !listened && ports.records().isKept()) {
            listened = true;
            var _ = record(room.occupants());
        }
        heard = archived;
    }

    /** The next home gets the room now: it is told how far this one has come. Blocks. */
    void move(Occupants now) {
        if (recorded) {
            record(now).toCompletableFuture().join();
        }
    }

    /** Nobody needs the room in memory: there is nothing that a next home would have to know. */
    void end() {
        if (recorded) {
            recorded = false;
            listened = false;
            var _ = ports.records().remove(jid);
        }
    }
}
