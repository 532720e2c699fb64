package chat.atrium.backend.feature.carbons;

import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.SwitchFeature;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.carbons.Carbon;
import jakarta.inject.Singleton;
import java.util.Set;

/** Switches copies on and off for the session that asks (XEP-0280 §4, §5); twice is as good as once (§10.1). */
@Singleton
public final class CarbonsIqHandler implements IqHandler {

    private final AccountHomes accounts;

    public CarbonsIqHandler(AccountHomes accounts) {
        this.accounts = accounts;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ACCOUNT, Iq.Type.SET, Carbon.ENABLE),
                new Key(Target.ACCOUNT, Iq.Type.SET, Carbon.DISABLE));
    }

    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        // §4.1, §5.1: an account speaks for its own sessions only.
        Sender.Session session = request.findOwner()
                .orElseThrow(() -> new StanzaException(ErrorCondition.NOT_ALLOWED, "copies are for one's own account"));
        boolean on = request.iq().request().name().equals(Carbon.ENABLE);
        accounts.here(session.bare()).apply(new SwitchFeature(session.jid(), Carbon.NAMESPACE, on));
        return request.iq().toResult();
    }
}
