package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.jid.Resourcepart;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which resources of which people are there (RFC 6121 §4), and which of them speaks for the person. */
final class PresenceBoard {

    private static final int MAX_RESOURCES = 32;

    private static final Comparator<Seen> SPEAKS =
            Comparator.comparingInt(Seen::priority).thenComparingInt(seen -> weight(seen.availability()));

    private final Map<BareJid, Map<Resourcepart, Seen>> resources = new HashMap<>();

    /** The last presence of a resource. */
    record Seen(Availability availability, int priority, String status) {

        static Seen of(Presence presence) {
            String status = presence.findStatus().orElse("").strip();
            return new Seen(Availability.of(presence.show()), priorityOf(presence), status);
        }

        private static int priorityOf(Presence presence) {
            try {
                return presence.priority();
            } catch (StanzaException notANumber) {
                return 0;
            }
        }
    }

    /** Not to be disturbed is said on purpose, so it holds for all resources; away is often only one that idles. */
    private static int weight(Availability availability) {
        return switch (availability) {
            case DO_NOT_DISTURB -> 3;
            case AVAILABLE -> 2;
            case AWAY -> 1;
            case OFFLINE -> 0;
        };
    }

    synchronized void available(Jid from, Presence presence) {
        if (from instanceof FullJid full) {
            Map<Resourcepart, Seen> seen = resources.computeIfAbsent(full.bare(), jid -> new HashMap<>());
            if (seen.size() < MAX_RESOURCES || seen.containsKey(full.resource())) {
                seen.put(full.resource(), Seen.of(presence));
            }
        }
    }

    /** Unavailable presence from a bare address takes away all its resources. */
    synchronized void unavailable(Jid from) {
        Map<Resourcepart, Seen> seen = resources.get(from.bare());
        if (seen != null && from instanceof FullJid full) {
            seen.remove(full.resource());
        }
        if (seen == null || seen.isEmpty() || from instanceof BareJid) {
            resources.remove(from.bare());
        }
    }

    /** The resource that speaks for the person: highest priority, then what is said most on purpose. */
    synchronized Optional<Seen> find(BareJid jid) {
        return resources.getOrDefault(jid, Map.of()).values().stream().max(SPEAKS);
    }

    synchronized void clear() {
        resources.clear();
    }
}
