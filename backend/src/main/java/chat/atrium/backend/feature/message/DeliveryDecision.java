package chat.atrium.backend.feature.message;

import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.StanzaError;
import java.util.List;

/** Who gets a message. */
public sealed interface DeliveryDecision {

    /** These sessions, at least one. */
    record DeliverTo(List<FullJid> sessions) implements DeliveryDecision {
        public DeliverTo {
            sessions = List.copyOf(sessions);
        }
    }

    /** Nobody; the sender is told. */
    record Bounce(StanzaError error) implements DeliveryDecision {}

    /** Nobody, and nobody waits for an answer. */
    record Ignore() implements DeliveryDecision {}
}
