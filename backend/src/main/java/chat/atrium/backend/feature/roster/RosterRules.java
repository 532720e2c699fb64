package chat.atrium.backend.feature.roster;

import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.LimitSettings;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.roster.RosterItem;
import jakarta.inject.Singleton;

/** What may be in a roster, and how much (RFC 6121 §2.3.3). */
@Singleton
public final class RosterRules {

    private final int maxItems;
    private final int maxGroups;
    private final int maxName;

    public RosterRules(AtriumSettings settings) {
        LimitSettings limits = settings.limits();
        this.maxItems = limits.rosterItems();
        this.maxGroups = limits.rosterGroups();
        this.maxName = limits.rosterNameLength();
    }

    /**
     * Checks an item that a client wants to set.
     *
     * @throws StanzaException if it must not be
     */
    void check(AccountState account, RosterItem item) {
        if (item.jid().equals(account.jid())) {
            throw new StanzaException(ErrorCondition.NOT_ALLOWED, "nobody is their own contact");
        }
        if (item.name() != null && item.name().length() > maxName) {
            throw new StanzaException(ErrorCondition.NOT_ACCEPTABLE, "the name is longer than " + maxName);
        }
        for (String group : item.groups()) {
            if (group.isEmpty() || group.length() > maxName) {
                throw new StanzaException(ErrorCondition.NOT_ACCEPTABLE, "a group is empty or too long");
            }
        }
        if (item.groups().size() > maxGroups) {
            throw new StanzaException(ErrorCondition.NOT_ACCEPTABLE, "more than " + maxGroups + " groups");
        }
        if (account.roster().items().size() >= maxItems
                && !account.roster().items().containsKey(item.jid())) {
            throw new StanzaException(ErrorCondition.POLICY_VIOLATION, "a roster holds " + maxItems + " contacts");
        }
    }
}
