package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.xep.memberdelivery.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Which accounts the occupants of rooms are: the members' reserved nicknames. */
final class Nicknames {

    private static final int MOST_STRANGERS = 1000;

    private final Map<BareJid, Map<String, BareJid>> rooms = new ConcurrentHashMap<>();
    private final Map<BareJid, List<BareJid>> members = new ConcurrentHashMap<>();
    private final Map<BareJid, Asked> asked = new ConcurrentHashMap<>();
    private final Set<FullJid> strangers = ConcurrentHashMap.newKeySet();

    private record Asked(Instant at, CompletableFuture<?> answer) {}

    /** The members of a room, as they are now. */
    void told(BareJid room, List<Membership> members) {
        Map<String, BareJid> accounts = new HashMap<>();
        for (Membership member : members) {
            if (member.nickname() != null) {
                accounts.put(member.nickname().toString(), member.jid());
            }
        }
        rooms.put(room, Map.copyOf(accounts));
        this.members.put(room, members.stream().map(Membership::jid).toList());
    }

    /** True the first time somebody is heard whose account is not known: they may have come since it was asked. */
    boolean isNewFace(FullJid occupant) {
        return find(occupant).isEmpty() && strangers.size() < MOST_STRANGERS && strangers.add(occupant);
    }

    /** Completes when it is at most so long ago that the members of a room were asked for; who asks meanwhile waits along. */
    CompletableFuture<?> fresh(BareJid room, Duration age, Supplier<CompletableFuture<List<Membership>>> ask) {
        Instant now = Instant.now();
        return asked.compute(
                        room,
                        (each, before) -> before == null || before.at().isBefore(now.minus(age))
                                ? new Asked(now, ask.get().thenAccept(all -> told(room, all)))
                                : before)
                .answer();
    }

    /** The members of a room, as last told. */
    Set<BareJid> accounts(BareJid room) {
        return Set.copyOf(members.getOrDefault(room, List.of()));
    }

    Optional<BareJid> find(FullJid occupant) {
        return Optional.ofNullable(rooms.getOrDefault(occupant.bare(), Map.of())
                .get(occupant.resource().value()));
    }
}
