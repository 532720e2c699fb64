package chat.atrium.backend.feature.pubsub;

import chat.atrium.backend.settings.PubSubSettings;
import chat.atrium.protocol.xml.XmlWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The last items of a few nodes, so that not everybody who comes online makes the database look for them; belongs to a
 * mailbox.
 */
final class LastKnown {

    private final Map<String, Optional<StoredItem>> items = new LinkedHashMap<>(4);

    private final PubSubSettings limits;

    LastKnown(PubSubSettings limits) {
        this.limits = limits;
    }

    /** The last item of a node, as remembered or as it is found now. */
    Optional<StoredItem> find(String node, Supplier<Optional<StoredItem>> storage) {
        Optional<StoredItem> known = items.get(node);
        if (known != null) {
            return known;
        }
        Optional<StoredItem> found = storage.get();
        if (found.map(LastKnown::size).orElse(0) <= limits.rememberedSize()) {
            items.put(node, found);
            if (items.size() > limits.remembered()) {
                items.remove(items.keySet().iterator().next());
            }
        }
        return found;
    }

    private static int size(StoredItem item) {
        return item.payload() == null ? 0 : XmlWriter.write(item.payload()).length();
    }

    /** Something has changed in a node. */
    void forget(String node) {
        items.remove(node);
    }
}
