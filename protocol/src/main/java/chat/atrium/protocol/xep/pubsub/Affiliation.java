package chat.atrium.protocol.xep.pubsub;

import java.util.Optional;

/** What an entity is to a node (XEP-0060 §4.1). */
public enum Affiliation {
    OWNER,
    PUBLISHER,
    PUBLISH_ONLY,
    MEMBER,
    NONE,
    OUTCAST;

    public String wireName() {
        return Wire.dashed(this);
    }

    public static Optional<Affiliation> find(String wireName) {
        return Wire.find(values(), Affiliation::wireName, wireName);
    }

    /** True if the affiliation alone lets one subscribe and read, whatever the access model (§4.1, table 1). */
    public boolean mayRead() {
        return switch (this) {
            case OWNER, PUBLISHER, MEMBER -> true;
            case PUBLISH_ONLY, NONE, OUTCAST -> false;
        };
    }

    /** True if the affiliation alone lets one publish. */
    public boolean mayPublish() {
        return switch (this) {
            case OWNER, PUBLISHER, PUBLISH_ONLY -> true;
            case MEMBER, NONE, OUTCAST -> false;
        };
    }

    /** True if an owner may make this one to that one at once (§4.1, table 2). */
    public boolean mayBecome(Affiliation other) {
        return other == this
                || switch (this) {
                    case OWNER -> other == NONE;
                    case PUBLISHER -> other != MEMBER;
                    case PUBLISH_ONLY, MEMBER, NONE, OUTCAST -> true;
                };
    }
}
