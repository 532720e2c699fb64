package chat.atrium.backend.feature.message;

import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.StanzaError;
import java.util.List;

/** Who gets a message. */
public sealed interface DeliveryDecision {

    /** The sessions that get it. */
    default List<FullJid> recipients() {
        return List.of();
    }

    /** These sessions, at least one. */
    record DeliverTo(List<FullJid> recipients) implements DeliveryDecision {
        public DeliverTo {
            recipients = List.copyOf(recipients);
        }
    }

    /** Nobody is there who takes it: it waits if it is kept, else the sender is told. */
    record Away() implements DeliveryDecision {}

    /** Nobody; the sender is told. */
    record Bounce(StanzaError error) implements DeliveryDecision {}

    /** Nobody, and nobody waits for an answer. */
    record Ignore() implements DeliveryDecision {}
}
