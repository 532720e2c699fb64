package chat.atrium.backend.feature.message;

import chat.atrium.backend.port.AccountView;
import chat.atrium.backend.port.AccountView.SessionView;
import chat.atrium.backend.port.Addressee;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaError;
import java.util.ArrayList;
import java.util.List;

/** RFC 6121 §8.5 for messages, as its table 6 sums it up. */
public final class DeliveryRules {

    private static final DeliveryDecision BOUNCE =
            new DeliveryDecision.Bounce(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE));
    private static final DeliveryDecision IGNORE = new DeliveryDecision.Ignore();
    private static final DeliveryDecision AWAY = new DeliveryDecision.Away();

    private DeliveryRules() {}

    /** Who of the account's sessions gets the message. */
    public static DeliveryDecision of(Message message, Addressee addressee, AccountView account) {
        return addressee instanceof Addressee.Resource(FullJid resource)
                ? toResource(message, resource, account)
                : toAccount(message, account);
    }

    private static DeliveryDecision toResource(Message message, FullJid resource, AccountView account) {
        for (SessionView session : account.sessions()) {
            if (session.jid().equals(resource)) {
                // §8.5.3.1: as it is, also to a session without presence or with a negative priority.
                return new DeliveryDecision.DeliverTo(List.of(resource));
            }
        }
        return switch (message.type()) {
            // §8.5.3.2.1: a chat goes on with whoever is there.
            case CHAT -> toAccount(message, account);
            case NORMAL, GROUPCHAT -> BOUNCE;
            case HEADLINE, ERROR -> IGNORE;
        };
    }

    /** §8.5.2.1.1, and §8.5.2.2.1 when nobody takes messages. */
    private static DeliveryDecision toAccount(Message message, AccountView account) {
        return switch (message.type()) {
            case NORMAL, CHAT -> toAll(account, AWAY);
            case HEADLINE -> toAll(account, IGNORE);
            case GROUPCHAT -> BOUNCE;
            case ERROR -> IGNORE;
        };
    }

    private static DeliveryDecision toAll(AccountView account, DeliveryDecision otherwise) {
        List<FullJid> takers = new ArrayList<>(4);
        for (SessionView session : account.sessions()) {
            if (session.takesMessages()) {
                takers.add(session.jid());
            }
        }
        return takers.isEmpty() ? otherwise : new DeliveryDecision.DeliverTo(takers);
    }
}
