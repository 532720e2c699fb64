package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xep.pubsub.PubSubReply;
import chat.atrium.protocol.xep.pubsub.PubSubRequest.ReadItems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads items (XEP-0060 §6.5), the newest first, in pages (§6.5.4, XEP-0059).
 *
 * @param size how much is read at once, in characters
 */
record ItemReader(PubSubHome home, int size) {

    PubSubReply.Items answer(Asker asker, ReadItems read) {
        NodeState node = home.state().find(read.node()).orElseThrow(() -> AccessPolicy.noSuchNode(asker));
        AccessPolicy.findRefusal(node, asker).ifPresent(refusal -> {
            throw new StanzaException(refusal);
        });
        if (!node.config().keepsItems()) {
            throw new StanzaException(PubSubCondition.unsupported("persistent-items")); // §6.5.9.4
        }
        if (!read.ids().isEmpty()) {
            return reply(node, home.find(read.node(), read.ids(), size), null);
        }
        int max = read.max() == null ? Integer.MAX_VALUE : read.max();
        PageRequest page = read.page();
        return page == null ? newest(node, max) : page(node, page, max);
    }

    /** Without paging everything is sent, or as much as fits with a hint that there is more (§6.5.4). */
    private PubSubReply.Items newest(NodeState node, int max) {
        List<StoredItem> items = home.read(node.name(), ItemSlice.newest(max, size));
        int count = items.size() < max ? home.count(node.name()) : items.size();
        return reply(node, items, count > items.size() ? pageOf(items, count) : null);
    }

    private PubSubReply.Items page(NodeState node, PageRequest page, int max) {
        int limit = page.max() == null ? max : Math.min(page.max(), max);
        List<StoredItem> items = limit == 0 ? List.of() : home.read(node.name(), slice(node, page, limit));
        return reply(node, items, pageOf(items, home.count(node.name())));
    }

    private ItemSlice slice(NodeState node, PageRequest page, int limit) {
        return switch (page.start()) {
            case PageRequest.Start.First first -> ItemSlice.newest(limit, size);
            case PageRequest.Start.Last last -> new ItemSlice(null, null, 0, limit, size, true);
            case PageRequest.Start.After(String id) -> new ItemSlice(known(node, id), null, 0, limit, size, false);
            case PageRequest.Start.Before(String id) -> new ItemSlice(null, known(node, id), 0, limit, size, true);
            case PageRequest.Start.At(int index) -> new ItemSlice(null, null, index, limit, size, false);
        };
    }

    /** XEP-0059 §2.2: a page behind nothing is refused. */
    private String known(NodeState node, String id) {
        if (home.find(node.name(), id).isEmpty()) {
            throw new StanzaException(StanzaError.of(ErrorCondition.ITEM_NOT_FOUND));
        }
        return id;
    }

    private PubSubReply.Items reply(NodeState node, List<StoredItem> items, @Nullable Page page) {
        return new PubSubReply.Items(
                node.name(),
                items.stream()
                        .map(item -> item.shown(home.jid(), node.config()))
                        .toList(),
                page);
    }

    private static Page pageOf(List<StoredItem> items, int count) {
        return items.isEmpty()
                ? Page.empty(count)
                : new Page(items.getFirst().id(), null, items.getLast().id(), count);
    }
}
