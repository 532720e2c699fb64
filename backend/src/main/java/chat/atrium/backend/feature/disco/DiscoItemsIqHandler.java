package chat.atrium.backend.feature.disco;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.disco.DiscoItems;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers what belongs to the server, to one of its nodes, or to an account (XEP-0030 §4). */
@Singleton
final class DiscoItemsIqHandler implements IqHandler {

    private final List<DiscoContributor> contributors;
    private final AccountVisibility visibility;

    DiscoItemsIqHandler(@All List<DiscoContributor> contributors, AccountVisibility visibility) {
        this.contributors = contributors;
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
            return contributors.stream()
                    .map(DiscoContributor::serverItems)
                    .flatMap(Collection::stream)
                    .map(DiscoItems.Item::of)
                    .toList();
        }
        return contributors.stream()
                .map(contributor -> contributor.findServerItems(node, asker))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(DiscoItemsIqHandler::noSuchNode);
    }

    /** Accounts have no items. */
    private List<DiscoItems.Item> account(@Nullable String node, IqRequest request) {
        if (!visibility.isVisible(request)) {
            // RFC 6121 §8.5.1 asks for this where XEP-0030 §8 asks for no items: what counts is that an account that
            // is not to be seen and one that does not exist get the same answer
            throw new StanzaException(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE));
        }
        if (node != null) {
            throw noSuchNode();
        }
        return List.of();
    }

    /** XEP-0030 §7. */
    private static StanzaException noSuchNode() {
        return new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "no such node");
    }
}
