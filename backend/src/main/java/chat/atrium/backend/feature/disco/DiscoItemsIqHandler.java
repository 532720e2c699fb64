package chat.atrium.backend.feature.disco;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.disco.DiscoItems;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers what belongs to the server, to one of its nodes, or to an account (XEP-0030 §4). */
@Singleton
final class DiscoItemsIqHandler implements IqHandler {

    private final ServerInfo info;
    private final AccountVisibility visibility;

    DiscoItemsIqHandler(ServerInfo info, AccountVisibility visibility) {
        this.info = info;
        this.visibility = visibility;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.SERVER, Iq.Type.GET, DiscoItems.NAME),
                new Key(Target.ACCOUNT, Iq.Type.GET, DiscoItems.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        String node = DiscoItems.read(request.iq().request()).node();
        List<DiscoItems.Item> items = request.addressee() instanceof Addressee.Server
                ? server(node, request.sender().jid())
                : account(node, request);
        return request.iq().toResult(new DiscoItems(node, items).toElement());
    }

    private List<DiscoItems.Item> server(@Nullable String node, Jid asker) {
        if (node == null) {
            return info.items().map(DiscoItems.Item::of).toList();
        }
        return info.ofNode(contributor -> contributor.findServerItems(node, asker));
    }

    /**
     * An account that is not to be seen, or does not exist, has no items: XEP-0030 §8 asks for that where RFC 6121
     * §8.5.1 would have any request refused.
     */
    private List<DiscoItems.Item> account(@Nullable String node, IqRequest request) {
        if (!visibility.isVisible(request)) {
            return List.of();
        }
        BareJid account = request.addressee().jid().bare();
        Jid asker = request.sender().jid();
        return node == null
                ? info.items(account, asker)
                : info.ofNode(contributor -> contributor.findAccountItems(account, node, asker));
    }
}
