package chat.atrium.backend.feature.roster;

import chat.atrium.backend.port.stream.StreamOffer;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.roster.RosterQuery;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The roster: {@link RosterIqHandler} serves clients, {@link StoredRosters} loads it into the home of its account,
 * {@link Teams} and {@link TeamListener} put colleagues in.
 */
@Singleton
public final class RosterFeature implements StreamOffer {

    @Override
    public List<Element> features(BareJid account) {
        return List.of(
                Element.of(RosterQuery.VERSIONS, "ver"), // RFC 6121 §2.6.1
                Element.of(RosterQuery.PRE_APPROVAL, "sub")); // RFC 6121 §3.4.1
    }
}
