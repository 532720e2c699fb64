package chat.atrium.backend.feature.presence;

import chat.atrium.backend.session.AccountState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.Subscription;
import java.util.Optional;

/**
 * Where an account and a contact stand (RFC 6121 appendix A.1).
 *
 * @param sees the account gets the contact's presence
 * @param isSeen the contact gets the account's presence
 * @param pendingOut the account has asked and waits
 * @param pendingIn the contact has asked and waits
 */
record SubscriptionState(boolean sees, boolean isSeen, boolean pendingOut, boolean pendingIn) {

    SubscriptionState {
        if (sees && pendingOut || isSeen && pendingIn) {
            throw new IllegalArgumentException("what is granted is not pending");
        }
    }

    /** As the roster has it; the team does not count. */
    static SubscriptionState of(AccountState account, BareJid contact) {
        Optional<RosterItem> item = Optional.ofNullable(account.roster().items().get(contact));
        Subscription subscription = item.map(RosterItem::subscription).orElse(Subscription.NONE);
        return new SubscriptionState(
                subscription.sees(),
                subscription.isSeen(),
                item.filter(RosterItem::ask).isPresent(),
                account.roster().requests().containsKey(contact));
    }

    Subscription subscription() {
        return Subscription.of(sees, isSeen);
    }

    /**
     * The next state, and whether the stanza goes on: to the contact, or to the account's clients.
     *
     * @param passes true if the tables say MUST, false for MUST NOT
     */
    record Transition(SubscriptionState next, boolean passes) {}

    /** What the account's own client sends (tables A.2.1 to A.2.4). */
    Transition outbound(Presence.Type type) {
        return switch (type) {
            case SUBSCRIBE -> new Transition(new SubscriptionState(sees, isSeen, !sees, pendingIn), true);
            case UNSUBSCRIBE -> new Transition(new SubscriptionState(false, isSeen, false, pendingIn), true);
            case SUBSCRIBED ->
                new Transition(new SubscriptionState(sees, isSeen || pendingIn, pendingOut, false), pendingIn);
            case UNSUBSCRIBED ->
                new Transition(new SubscriptionState(sees, false, pendingOut, false), isSeen || pendingIn);
            case AVAILABLE, UNAVAILABLE, PROBE, ERROR -> throw new IllegalArgumentException(type.name());
        };
    }

    /** What the contact's server sends (tables A.3.1 to A.3.4). */
    Transition inbound(Presence.Type type) {
        return switch (type) {
            case SUBSCRIBE ->
                new Transition(new SubscriptionState(sees, isSeen, pendingOut, !isSeen), !isSeen && !pendingIn);
            case UNSUBSCRIBE ->
                new Transition(new SubscriptionState(sees, false, pendingOut, false), isSeen || pendingIn);
            case SUBSCRIBED ->
                new Transition(new SubscriptionState(sees || pendingOut, isSeen, false, pendingIn), pendingOut);
            case UNSUBSCRIBED ->
                new Transition(new SubscriptionState(false, isSeen, false, pendingIn), sees || pendingOut);
            case AVAILABLE, UNAVAILABLE, PROBE, ERROR -> throw new IllegalArgumentException(type.name());
        };
    }
}
