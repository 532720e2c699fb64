package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.inbox.InboxNews;
import chat.atrium.protocol.xep.memberdelivery.Membership;
import chat.atrium.protocol.xep.memberdelivery.Memberships;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** To which channels the account belongs, as the service last told ({@code docs/xep-member-delivery.md} §5.4). */
final class OwnChannels {

    private final BareJid service;
    private final Listeners listeners;
    private volatile Map<BareJid, Membership> mine = Map.of();
    private volatile boolean isRead;

    OwnChannels(BareJid service, Listeners listeners) {
        this.service = service;
        this.listeners = listeners;
    }

    /** True if the service has told. */
    boolean isRead() {
        return isRead;
    }

    Collection<Membership> all() {
        return mine.values();
    }

    Optional<Membership> find(BareJid channel) {
        return Optional.ofNullable(mine.get(channel));
    }

    CompletableFuture<?> refresh(Connection over) {
        return over.request(Iq.Type.GET, service, Memberships.request(Memberships.Kind.ROOMS))
                .thenAccept(iq -> {
                    Map<BareJid, Membership> read = new HashMap<>();
                    list(Memberships.Kind.ROOMS, iq).forEach(room -> read.put(room.jid(), room));
                    mine = Map.copyOf(read);
                    isRead = true;
                    listeners.publish(new Change.OfPeople());
                });
    }

    /** True if the inbox speaks of a channel that was not there before, or is no more. */
    boolean doubtedBy(InboxNews news) {
        return switch (news) {
            case InboxNews.Changed changed -> !mine.containsKey(changed.jid());
            case InboxNews.Gone gone -> true;
            case InboxNews.Stale stale -> false;
            case InboxNews.Placed placed -> false;
        };
    }

    /** The rooms of the account, or the members of a room. */
    static List<Membership> list(Memberships.Kind kind, Iq iq) {
        return iq.findPayload()
                .map(list -> Memberships.read(kind, list).items())
                .orElse(List.of());
    }
}
