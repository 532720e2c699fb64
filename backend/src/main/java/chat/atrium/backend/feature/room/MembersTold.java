package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.RoomRow;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.protocol.jid.BareJid;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Where rooms are kept; whoever wants to is told, when it is stored, of those whose part in a room has changed. */
record MembersTold(RoomRepository stored, Consumer<? super ServerEvent> events) implements RoomRepository {

    @Override
    public Optional<StoredRoom> find(BareJid room) {
        return stored.find(room);
    }

    @Override
    public long create(RoomState room) {
        long number = stored.create(room);
        tell(room.jid(), of(room));
        return number;
    }

    @Override
    public void write(RoomState room, List<RoomRow> rows) {
        stored.write(room, rows);
        Set<BareJid> concerned = new HashSet<>();
        for (RoomRow row : rows) {
            switch (row) {
                case RoomRow.Associated(BareJid account, Association association) -> concerned.add(account);
                case RoomRow.Joined(BareJid account, Association association) -> concerned.add(account);
                case RoomRow.Opened opened -> concerned.addAll(of(room));
                case RoomRow.Configured configured -> {}
                case RoomRow.Discussed discussed -> {}
                case RoomRow.Deserted deserted -> {}
            }
        }
        tell(room.jid(), concerned);
    }

    @Override
    public void delete(long number) {
        stored.delete(number);
    }

    @Override
    public int owned(BareJid account) {
        return stored.owned(account);
    }

    /** A room has other members, or is no more. */
    void tell(BareJid room, Set<BareJid> accounts) {
        if (!accounts.isEmpty()) {
            events.accept(new ServerEvent.MembersChanged(room, accounts));
        }
    }

    /** Who belongs to a room. */
    static Set<BareJid> of(RoomState room) {
        Set<BareJid> members = new HashSet<>();
        for (Map.Entry<BareJid, Association> entry : room.associations().entrySet()) {
            if (entry.getValue().isMember()) {
                members.add(entry.getKey());
            }
        }
        return members;
    }
}
