package chat.atrium.backend.feature.presence;

import chat.atrium.backend.feature.presence.SubscriptionState.Transition;
import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.SessionState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xml.XmlWriter;
import java.util.List;

/**
 * A contact asks, grants, gives up or takes back (RFC 6121 §3.1.3, §3.1.6, §3.2.3, §3.3.3).
 *
 * @param presence between bare JIDs
 * @param maxRequests how many requests may wait
 */
record ReceiveSubscription(BareJid contact, Presence presence, int maxRequests) implements AccountCommand {

    /** Characters of XML: room for a nickname, a greeting and a hash of a picture. */
    private static final int KEPT_WHOLE = 8192;

    @Override
    public Outcome apply(AccountState account) {
        boolean asks = presence.type() == Presence.Type.SUBSCRIBE;
        SubscriptionState before = SubscriptionState.of(account, contact);
        if (contact.equals(account.jid()) || account.isColleague(contact) || asks && before.isSeen()) {
            // Table A.3.1 [2]: what was granted is granted again, and nobody is bothered.
            return asks ? granted(account).build() : Outcome.of(account);
        }
        if (asks && SubscriptionRows.isApproved(account, contact)) {
            return approve(account, before);
        }
        if (asks && !before.pendingIn() && account.roster().requests().size() >= maxRequests) {
            return Outcome.of(account);
        }
        return change(account, before);
    }

    private Outcome.Builder granted(AccountState account) {
        return Outcome.from(account).tell(contact, Presence.Type.SUBSCRIBED);
    }

    /** Pre-approved (§3.4.2): granted without a question; the approval is used up. */
    private Outcome approve(AccountState account, SubscriptionState before) {
        Outcome.Builder outcome = granted(account);
        SubscriptionState next = new SubscriptionState(before.sees(), true, before.pendingOut(), false);
        SubscriptionRows.store(outcome, contact, next, false, null);
        return outcome.appear(contact).build();
    }

    private Outcome change(AccountState account, SubscriptionState before) {
        Transition transition = before.inbound(presence.type());
        Outcome.Builder outcome = Outcome.from(account);
        if (transition.passes()) {
            deliver(outcome);
        }
        boolean approved = SubscriptionRows.isApproved(account, contact);
        SubscriptionRows.store(outcome, contact, transition.next(), approved, kept());
        if (before.isSeen() && !transition.next().isSeen()) {
            outcome.disappear(contact);
        }
        return outcome.build();
    }

    /** Whole (§3.1.3), unless somebody tries to fill the store with it: then the bare question. */
    private Presence kept() {
        boolean small = XmlWriter.write(presence.toElement()).length() <= KEPT_WHOLE;
        return small ? presence : new Presence(presence.header(), presence.type(), List.of());
    }

    /** A question goes to those who are there (§3.1.3), everything else to those who show a roster (§3.1.6). */
    private void deliver(Outcome.Builder outcome) {
        for (SessionState session : outcome.state().sessions()) {
            boolean wanted = presence.type() == Presence.Type.SUBSCRIBE ? session.isAvailable() : session.interested();
            if (wanted) {
                outcome.deliver(session.jid(), presence);
            }
        }
    }
}
