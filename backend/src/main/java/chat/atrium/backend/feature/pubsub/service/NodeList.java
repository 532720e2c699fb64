package chat.atrium.backend.feature.pubsub.service;

import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.rsm.PageRequest.Start;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.disco.DiscoItems;
import java.util.List;

/**
 * A page of the list of nodes (XEP-0059), which are named by their names.
 *
 * @param start the place of the first one in the whole list
 * @param size of the whole list
 */
record NodeList(List<DiscoItems.Item> nodes, int start, int size) {

    NodeList {
        nodes = List.copyOf(nodes);
    }

    /**
     * The page.
     *
     * @param most as many as a page has at most
     * @throws StanzaException {@code item-not-found} if it begins at a node that is not there (XEP-0059 §2.2)
     */
    static NodeList of(List<DiscoItems.Item> all, PageRequest request, int most) {
        int max = request.max() == null ? most : Math.min(request.max(), most);
        int from = switch (request.start()) {
            case Start.First first -> 0;
            case Start.Last last -> all.size() - max;
            case Start.After(String node) -> place(all, node) + 1;
            case Start.Before(String node) -> place(all, node) - max;
            case Start.At(int index) -> Math.min(index, all.size());
        };
        int to = switch (request.start()) {
            case Start.Before(String node) -> place(all, node);
            case Start.First first -> from + max;
            case Start.Last last -> all.size();
            case Start.After after -> from + max;
            case Start.At at -> from + max;
        };
        int start = Math.max(from, 0);
        return new NodeList(all.subList(start, Math.min(to, all.size())), start, all.size());
    }

    private static int place(List<DiscoItems.Item> all, String node) {
        for (int place = 0; place < all.size(); place++) {
            if (node.equals(all.get(place).node())) {
                return place;
            }
        }
        throw new StanzaException(StanzaError.of(ErrorCondition.ITEM_NOT_FOUND));
    }

    boolean isWhole() {
        return nodes.size() == size;
    }

    Page page() {
        return nodes.isEmpty()
                ? Page.empty(size)
                : new Page(nodes.getFirst().node(), start, nodes.getLast().node(), size);
    }
}
