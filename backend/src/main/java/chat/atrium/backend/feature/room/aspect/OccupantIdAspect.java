package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.occupantid.OccupantId;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import java.util.Set;

/** Occupants have names that stay and tell nothing (XEP-0421). */
final class OccupantIdAspect implements RoomAspect {

    @Override
    public Set<String> features(RoomState room) {
        return Set.of(OccupantId.NAMESPACE);
    }

    /** XEP-0421 §4: what somebody else has put there goes, all of it. */
    @Override
    public boolean isOurs(BareJid room, Element payload) {
        return payload.namespace().equals(OccupantId.NAMESPACE);
    }

    @Override
    public Optional<Element> findMark(OccupantId author) {
        return Optional.of(author.toElement());
    }
}
