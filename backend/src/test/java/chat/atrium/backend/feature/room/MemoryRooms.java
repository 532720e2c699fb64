package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.RoomRow;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.storage.StorageException;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.muc.Affiliation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Rooms that live as long as a test. */
final class MemoryRooms implements RoomRepository {

    final Map<BareJid, StoredRoom> stored = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** True while nothing can be written. */
    volatile boolean away;

    @Override
    public Optional<StoredRoom> find(BareJid room) {
        return Optional.ofNullable(stored.get(room));
    }

    @Override
    public long create(RoomState room) {
        long number = numbers.incrementAndGet();
        save(room.numbered(number), null);
        return number;
    }

    @Override
    public void write(RoomState room, List<RoomRow> rows) {
        if (away) {
            throw new StorageException(new IllegalStateException("away"));
        }
        Instant deserted = Optional.ofNullable(stored.get(room.jid()))
                .map(StoredRoom::deserted)
                .orElse(null);
        for (RoomRow row : rows) {
            deserted = row instanceof RoomRow.Deserted(Instant since) ? since : deserted;
        }
        save(room, deserted);
    }

    private void save(RoomState room, @Nullable Instant deserted) {
        Map<BareJid, Association> associations = room.associations();
        stored.put(
                room.jid(),
                new StoredRoom(room.number(), room.ids(), room.config(), room.subject(), associations, deserted));
    }

    @Override
    public void delete(long number) {
        stored.values().removeIf(room -> room.number() == number);
    }

    @Override
    public int owned(BareJid account) {
        return (int) stored.values().stream()
                .filter(room -> room.associations()
                        .getOrDefault(account, Association.NONE)
                        .affiliation()
                        .equals(Affiliation.OWNER))
                .count();
    }
}
