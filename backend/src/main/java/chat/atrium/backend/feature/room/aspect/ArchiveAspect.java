package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.archive.ArchiveQuery;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import chat.atrium.protocol.xml.Element;
import java.util.Set;

/** The room keeps what is said (XEP-0313 §5.1.2), and names it (XEP-0359). */
final class ArchiveAspect implements RoomAspect {

    @Override
    public Set<String> features(RoomState room) {
        return Set.of(ArchiveQuery.NAMESPACE, ArchiveQuery.NAMESPACE + "#extended", StanzaId.NAMESPACE);
    }

    /** A client can neither name a message for the room nor say when the room got it; what others say travels on. */
    @Override
    public boolean isOurs(BareJid room, Element payload) {
        return switch (payload.namespace()) {
            case StanzaId.NAMESPACE -> claims(payload, "by", room);
            case Delay.NAMESPACE -> claims(payload, "from", room);
            default -> false;
        };
    }

    private static boolean claims(Element payload, String attribute, BareJid room) {
        String claimed = payload.findAttribute(attribute).orElse("");
        return claimed.equalsIgnoreCase(room.toString())
                || claimed.equalsIgnoreCase(room.domain().value());
    }
}
