package chat.atrium.backend.feature.inbox;

import chat.atrium.backend.feature.pubsub.PubSubRepository;
import chat.atrium.backend.feature.pubsub.StoredItem;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.displayed.Displayed;
import chat.atrium.protocol.xep.inbox.ArchivedId;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items of the account's node, as they are stored. */
@Singleton
final class PublishedMarkers implements Markers {

    private final PubSubRepository nodes;

    PublishedMarkers(PubSubRepository nodes) {
        this.nodes = nodes;
    }

    @Override
    public Map<BareJid, Long> of(long number, Map<BareJid, BareJid> archives) {
        Map<String, BareJid> names =
                archives.keySet().stream().collect(Collectors.toMap(BareJid::toString, Function.identity()));
        Map<BareJid, Long> markers = new HashMap<>();
        for (StoredItem item : nodes.find(number, Displayed.NAMESPACE, names.keySet(), Integer.MAX_VALUE)) {
            BareJid conversation = names.get(item.id());
            if (conversation != null) {
                place(item.payload(), archives.getOrDefault(conversation, conversation))
                        .ifPresent(id -> markers.put(conversation, id));
            }
        }
        return markers;
    }

    /** XEP-0490 §4.2: the message is named by whoever keeps the conversation. */
    private static OptionalLong place(@Nullable Element payload, BareJid archive) {
        return payload == null
                ? OptionalLong.empty()
                : Displayed.read(payload)
                        .map(Displayed::upTo)
                        .filter(message -> message.by().equals(archive))
                        .map(StanzaId::id)
                        .map(ArchivedId::find)
                        .orElseGet(OptionalLong::empty);
    }
}
