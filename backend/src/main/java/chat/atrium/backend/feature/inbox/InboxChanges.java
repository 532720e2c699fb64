package chat.atrium.backend.feature.inbox;

import chat.atrium.backend.port.ServerEvent;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.xep.displayed.Displayed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hears of markers that move, and of rooms that come and go. */
@Singleton
public final class InboxChanges {

    private final InboxFollowers followers;

    public InboxChanges(InboxFollowers followers) {
        this.followers = followers;
    }

    void changed(@Observes ServerEvent.MembersChanged event) {
        event.accounts().forEach(account -> followers.changed(account, Set.of(event.room())));
    }

    void published(@Observes ServerEvent.ItemStored event) {
        moved(event.owner(), event.node(), event.item().findId().stream());
    }

    void removed(@Observes ServerEvent.ItemsRemoved event) {
        moved(event.owner(), event.node(), event.ids().stream());
    }

    private void moved(BareJid account, String node, Stream<String> items) {
        if (node.equals(Displayed.NAMESPACE)) {
            Set<BareJid> conversations =
                    items.flatMap(item -> findConversation(item).stream()).collect(Collectors.toUnmodifiableSet());
            if (!conversations.isEmpty()) {
                followers.changed(account, conversations);
            }
        }
    }

    /** XEP-0490 §4.1: private messages in rooms are marked under full JIDs. */
    private static Optional<BareJid> findConversation(String item) {
        try {
            return Optional.of(BareJid.parse(item));
        } catch (InvalidJidException other) {
            return Optional.empty();
        }
    }
}
