package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.RoomConfig;
import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Role;
import chat.atrium.protocol.xep.muc.StatusCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who sees the real addresses of occupants (XEP-0045 §7.2.4, §7.2.5). */
public final class AnonymityAspect implements RoomAspect {

    static final RoomOption<Whois> WHOIS = RoomOption.choice(
            "muc#roomconfig_whois", "Who may see real addresses", Whois.class, Whois::label, Whois.MODERATORS);

    /** Who sees them. */
    enum Whois {
        MODERATORS("Moderators"),
        ANYONE("Anyone");

        private final String label;

        Whois(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean isAnyone() {
            return this == ANYONE;
        }
    }

    @Override
    public List<RoomOption<?>> options() {
        return List.of(WHOIS);
    }

    @Override
    public Set<String> features(RoomState room) {
        return Set.of(isNonAnonymous(room.config()) ? "muc_nonanonymous" : "muc_semianonymous");
    }

    public static boolean isNonAnonymous(RoomConfig config) {
        return config.get(WHOIS).isAnyone();
    }

    /** True if that occupant sees the addresses of the others. */
    public static boolean showsJidsTo(RoomState room, Occupant viewer) {
        return viewer.role() == Role.MODERATOR || isNonAnonymous(room.config());
    }

    /** True if somebody who may not even be in the room sees them. */
    public static boolean showsJidsTo(RoomState room, Jid viewer) {
        return isNonAnonymous(room.config())
                || room.affiliation(viewer.bare()).isAtLeast(Affiliation.ADMIN)
                || room.occupants()
                        .find(viewer)
                        .filter(occupant -> occupant.role() == Role.MODERATOR)
                        .isPresent();
    }

    /** What the room has to announce when that changes (§10.2.1). */
    public static Optional<StatusCode> findNews(RoomConfig before, RoomConfig after) {
        if (before.get(WHOIS) == after.get(WHOIS)) {
            return Optional.empty();
        }
        return Optional.of(isNonAnonymous(after) ? StatusCode.NOW_NON_ANONYMOUS : StatusCode.NOW_SEMI_ANONYMOUS);
    }
}
