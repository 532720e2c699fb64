package chat.atrium.backend.feature.roster;

import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.AccountState;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.RosterQuery;
import chat.atrium.protocol.xep.roster.Subscription;
import jakarta.inject.Singleton;
import java.util.Set;

/** Shows and changes one's own roster (RFC 6121 §2.2 to §2.6). */
@Singleton
public final class RosterIqHandler implements IqHandler {

    private final AccountHomes accounts;
    private final RosterRules rules;

    public RosterIqHandler(AccountHomes accounts, RosterRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ACCOUNT, Iq.Type.GET, RosterQuery.NAME),
                new Key(Target.ACCOUNT, Iq.Type.SET, RosterQuery.NAME));
    }

    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        // §2.3.3: whoever it is not for may not even ask.
        Sender.Session session = request.findOwner()
                .orElseThrow(() -> new StanzaException(ErrorCondition.FORBIDDEN, "a roster is its owner's alone"));
        AccountHome home = accounts.here(session.bare());
        Iq iq = request.iq();
        RosterQuery query = RosterQuery.read(iq.request());
        if (iq.type() == Iq.Type.GET) {
            return show(iq, query, home.apply(new ShowRoster(session.jid())).state());
        }
        if (query.items().size() != 1) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "a roster set has exactly one item (§2.3.3)");
        }
        RosterItem item = query.items().getFirst();
        if (item.subscription() == Subscription.REMOVE) {
            home.apply(new RemoveItem(item.jid()));
        } else {
            home.apply(new SetItem(item, rules));
        }
        return iq.toResult();
    }

    /** §2.6.3: nothing if the client has this version already. */
    private static Iq show(Iq iq, RosterQuery query, AccountState account) {
        String version = account.rosterVersion();
        if (version.equals(query.ver())) {
            return iq.toResult();
        }
        return iq.toResult(new RosterQuery(version, account.contacts()).toElement());
    }
}
