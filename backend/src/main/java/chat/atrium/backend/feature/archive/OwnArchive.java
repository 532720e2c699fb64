package chat.atrium.backend.feature.archive;

import chat.atrium.backend.port.IqHandler.IqRequest;
import chat.atrium.backend.port.Sender;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;

/** An archive is its owner's alone (XEP-0313 §7.1). */
final class OwnArchive {

    private OwnArchive() {}

    /**
     * The session that asks.
     *
     * @throws StanzaException {@code forbidden} if it asks for somebody else's archive
     */
    static FullJid asker(IqRequest request) {
        return request.findOwner()
                .map(Sender.Session::jid)
                .orElseThrow(() -> new StanzaException(ErrorCondition.FORBIDDEN, "an archive is its owner's alone"));
    }
}
