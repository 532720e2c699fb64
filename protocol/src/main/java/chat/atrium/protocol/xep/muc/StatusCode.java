package chat.atrium.protocol.xep.muc;

import java.util.Optional;

/** What a room says besides (XEP-0045 §15.6.2). */
public enum StatusCode {
    /** Everybody in this room sees real addresses. */
    REAL_JIDS_SHOWN(100),
    /** The affiliation changed while its owner was not in the room. */
    AFFILIATION_CHANGED_OUTSIDE(101),
    /** The configuration has changed. */
    CONFIGURATION_CHANGED(104),
    /** This presence is one's own. */
    SELF_PRESENCE(110),
    /** From now on the room shows real addresses to everybody. */
    NOW_NON_ANONYMOUS(172),
    /** From now on the room shows real addresses to moderators only. */
    NOW_SEMI_ANONYMOUS(173),
    /** The room was made just now. */
    ROOM_CREATED(201),
    /** The room has changed or assigned the nickname. */
    NICKNAME_ASSIGNED(210),
    BANNED(301),
    NICKNAME_CHANGED(303),
    KICKED(307),
    /** Removed because of a change of affiliation. */
    AFFILIATION_LOST(321),
    /** Removed because the room is for members only now. */
    MEMBERS_ONLY(322),
    /** Removed because the service stops. */
    SHUTDOWN(332),
    /** Removed because something on the way to the occupant is broken. */
    UNREACHABLE(333);

    private final int code;

    StatusCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    static Optional<StatusCode> find(String text) {
        for (StatusCode status : values()) {
            if (Integer.toString(status.code).equals(text)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
