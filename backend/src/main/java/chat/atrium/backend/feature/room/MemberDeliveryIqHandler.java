package chat.atrium.backend.feature.room;

import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.SwitchFeature;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.memberdelivery.MemberDelivery;
import jakarta.inject.Singleton;
import java.util.Set;

/** Switches member delivery on and off for the session that asks ({@code docs/xep-member-delivery.md} §5.1). */
@Singleton
final class MemberDeliveryIqHandler implements IqHandler {

    private final AccountHomes accounts;
    private final EnabledSessions sessions;

    MemberDeliveryIqHandler(AccountHomes accounts, EnabledSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ACCOUNT, Iq.Type.SET, MemberDelivery.ENABLE),
                new Key(Target.ACCOUNT, Iq.Type.SET, MemberDelivery.DISABLE));
    }

    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        Sender.Session session = request.findOwner()
                .orElseThrow(() -> new StanzaException(ErrorCondition.NOT_ALLOWED, "for one's own sessions only"));
        boolean on = request.iq().request().name().equals(MemberDelivery.ENABLE);
        accounts.here(session.bare()).apply(new SwitchFeature(session.jid(), MemberDelivery.NAMESPACE, on));
        sessions.enable(session.jid(), on);
        return request.iq().toResult();
    }
}
