package chat.atrium.backend.feature.room.state;

import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import org.jspecify.annotations.Nullable;

/**
 * What an account is to a room, present or not (XEP-0045 §5).
 *
 * @param nickname reserved for this account
 * @param joined a member by having joined, which is no affiliation (decision 0008)
 * @param subscribed gets what is said sent to its bare address (MUC/Sub)
 */
public record Association(Affiliation affiliation, @Nullable Nickname nickname, boolean joined, boolean subscribed) {

    public static final Association NONE = new Association(Affiliation.NONE, null, false, false);

    /** True for those to whom the messages of the room belong. */
    public boolean isMember() {
        return hasAffiliation() || joined || subscribed;
    }

    private boolean hasAffiliation() {
        return affiliation.isAtLeast(Affiliation.MEMBER);
    }

    /** True if there is nothing to remember. */
    public boolean isNothing() {
        return affiliation == Affiliation.NONE && !joined && !subscribed;
    }

    public Association with(Affiliation changed) {
        return switch (changed) {
            // §9.1: banned people have no reserved nickname
            case OUTCAST -> new Association(Affiliation.OUTCAST, null, false, false);
            case NONE -> NONE;
            case MEMBER, ADMIN, OWNER -> new Association(changed, nickname, joined, subscribed);
        };
    }

    public Association named(@Nullable Nickname reserved) {
        return new Association(affiliation, reserved, joined, subscribed);
    }

    /** A member by joining under that name, unless more than that already. */
    public Association joinedAs(Nickname name) {
        return isMember() ? this : new Association(affiliation, name, true, false);
    }

    /** No member by joining any more. */
    public Association left() {
        return hasAffiliation() || subscribed ? new Association(affiliation, nickname, false, subscribed) : NONE;
    }

    public Association subscribedAs(Nickname name) {
        return new Association(affiliation, name, joined, true);
    }

    public Association unsubscribed() {
        return hasAffiliation() || joined ? new Association(affiliation, nickname, joined, false) : NONE;
    }
}
