package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.occupantid.OccupantId;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One concern of rooms; pure and without state of its own. */
public interface RoomAspect {

    /** What owners can configure. */
    default List<RoomOption<?>> options() {
        return List.of();
    }

    /** What the room says of itself in discovery. */
    default Set<String> features(RoomState room) {
        return Set.of();
    }

    /** What the room tells of itself in the form of its discovery (XEP-0045 §6.4). */
    default List<Field> info(RoomState room) {
        return List.of();
    }

    /** Why somebody may not come in; absent if this aspect has nothing against it. */
    default Optional<Refusal> findRefusal(RoomState room, Candidate candidate) {
        return Optional.empty();
    }

    /** True for payloads that only the room itself may add. */
    default boolean isOurs(BareJid room, Element payload) {
        return false;
    }

    /** What the room adds to everything an occupant says or shows. */
    default Optional<Element> findMark(OccupantId author) {
        return Optional.empty();
    }
}
