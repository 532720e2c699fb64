package chat.atrium.backend.feature.disco;

import chat.atrium.backend.port.stream.StreamOffer;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells the server's capabilities in the stream features, which spares clients a question (XEP-0115 §6.3). */
@Singleton
final class CapabilitiesOffer implements StreamOffer {

    private final ServerInfo info;

    CapabilitiesOffer(ServerInfo info) {
        this.info = info;
    }

    @Override
    public List<Element> features(BareJid account) {
        return List.of(info.capabilities().toElement());
    }
}
