package chat.atrium.backend.feature.disco;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers what the server, one of its nodes, or an account is (XEP-0030 §3). */
@Singleton
final class DiscoInfoIqHandler implements IqHandler {

    private final ServerInfo info;
    private final AccountVisibility visibility;

    DiscoInfoIqHandler(ServerInfo info, AccountVisibility visibility) {
        this.info = info;
        this.visibility = visibility;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.SERVER, Iq.Type.GET, DiscoInfo.NAME),
                new Key(Target.ACCOUNT, Iq.Type.GET, DiscoInfo.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        String node = DiscoInfo.read(request.iq().request()).node();
        DiscoInfo found = request.addressee() instanceof Addressee.Server
                ? server(node, request.sender().jid())
                : account(node, request);
        return request.iq().toResult(found.at(node).toElement());
    }

    private DiscoInfo server(@Nullable String node, Jid asker) {
        if (node == null || node.equals(info.capabilities().discoNode())) {
            return info.server();
        }
        return info.ofNode(contributor -> contributor.findServerInfo(node, asker));
    }

    private DiscoInfo account(@Nullable String node, IqRequest request) {
        if (!visibility.isVisible(request)) {
            // XEP-0030 §8: word for word what is said for an account that does not exist
            throw new StanzaException(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE));
        }
        if (node == null) {
            return info.account();
        }
        BareJid account = request.addressee().jid().bare();
        Jid asker = request.sender().jid();
        return info.ofNode(contributor -> contributor.findAccountInfo(account, node, asker));
    }
}
