package chat.atrium.backend.feature.carbons;

import chat.atrium.backend.port.AccountView.SessionView;
import chat.atrium.backend.port.Delivery;
import chat.atrium.backend.port.MessageStep;
import chat.atrium.backend.port.Passage;
import chat.atrium.backend.port.Phase;
import chat.atrium.backend.port.Side;
import chat.atrium.backend.port.Verdict;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.carbons.Carbon;
import chat.atrium.protocol.xep.carbons.Carbon.Direction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Copies a message to the account's other sessions that have asked for it (XEP-0280 §7, §8). */
@Singleton
public final class CarbonsStep implements MessageStep {

    private static final Logger LOG = Logger.getLogger(CarbonsStep.class);

    @Override
    public Phase phase() {
        return Phase.COPY;
    }

    @Override
    public Verdict<Message> handle(Message message, Passage passage) {
        if (!isWanted(passage)) {
            return new Verdict.Proceed<>(message);
        }
        CopyPolicy.Decision decision = CopyPolicy.decide(message, passage.side());
        LOG.debugf("Copied: %s, %s", decision.copied(), decision.reason());
        if (!decision.copied()) {
            return new Verdict.Proceed<>(message);
        }
        return switch (passage.side()) {
            case SENDING -> copy(message, passage, Direction.SENT);
            case RECEIVING -> copy(message, passage, Direction.RECEIVED);
        };
    }

    /** A message to oneself is copied once, where it is received. */
    private static boolean isWanted(Passage passage) {
        if (passage.side() == Side.SENDING
                && passage.envelope()
                        .addressee()
                        .jid()
                        .bare()
                        .equals(passage.account().jid())) {
            return false;
        }
        for (SessionView session : passage.account().sessions()) {
            if (session.enabled(Carbon.NAMESPACE)) {
                return true;
            }
        }
        return false;
    }

    /** To those who have asked, who have not got the message itself, and who have not sent it. */
    private static Verdict<Message> copy(Message message, Passage passage, Direction direction) {
        Jid sender = passage.envelope().sender().jid();
        Carbon carbon = new Carbon(direction, message);
        List<Delivery> copies = new ArrayList<>(2);
        for (SessionView session : passage.account().sessions()) {
            FullJid jid = session.jid();
            if (session.enabled(Carbon.NAMESPACE)
                    && !jid.equals(sender)
                    && !passage.recipients().contains(jid)) {
                copies.add(new Delivery(jid, carbon.to(jid)));
            }
        }
        return new Verdict.Proceed<>(message, copies);
    }
}
