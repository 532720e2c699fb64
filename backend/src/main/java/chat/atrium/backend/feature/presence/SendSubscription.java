package chat.atrium.backend.feature.presence;

import chat.atrium.backend.feature.presence.SubscriptionState.Transition;
import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaException;

/**
 * A client asks, grants, gives up or takes back (RFC 6121 §3.1.2, §3.1.5, §3.2, §3.3, §3.4).
 *
 * @param maxItems how many contacts the roster may hold
 */
record SendSubscription(BareJid contact, Presence presence, int maxItems) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        if (contact.equals(account.jid())) {
            // Everybody sees their own presence without asking (RFC 6121 §4.2.2).
            return Outcome.of(account);
        }
        if (account.isColleague(contact)) {
            // As it is, whatever is asked: the client is shown how it stands.
            Outcome.Builder outcome = Outcome.from(account);
            account.findContact(contact).ifPresent(outcome::push);
            return outcome.build();
        }
        return change(account);
    }

    private Outcome change(AccountState account) {
        SubscriptionState before = SubscriptionState.of(account, contact);
        Transition transition = before.outbound(presence.type());
        SubscriptionState next = transition.next();
        Outcome.Builder outcome = Outcome.from(account);
        SubscriptionRows.store(outcome, contact, next, approves(account, before), null);
        int known = account.roster().items().size();
        if (outcome.state().roster().items().size() > Math.max(known, maxItems)) {
            // As for a contact that is added by hand (§2.3.3).
            throw new StanzaException(ErrorCondition.POLICY_VIOLATION, "a roster holds " + maxItems + " contacts");
        }
        if (transition.passes()) {
            outcome.send(SubscriptionRows.between(account.jid(), contact, presence));
        }
        if (next.isSeen() && !before.isSeen()) {
            outcome.appear(contact);
        } else if (before.isSeen() && !next.isSeen()) {
            outcome.disappear(contact);
        }
        return outcome.build();
    }

    /** Granting what was not asked yet is pre-approval (§3.4.2); taking back cancels it, an answer uses it up. */
    private boolean approves(AccountState account, SubscriptionState before) {
        return switch (presence.type()) {
            case SUBSCRIBED -> !before.isSeen() && !before.pendingIn();
            case UNSUBSCRIBED -> false;
            case SUBSCRIBE, UNSUBSCRIBE, AVAILABLE, UNAVAILABLE, PROBE, ERROR ->
                SubscriptionRows.isApproved(account, contact);
        };
    }
}
