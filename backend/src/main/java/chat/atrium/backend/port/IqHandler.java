package chat.atrium.backend.port;

import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Answers one kind of IQ request to a server, account or service; a duplicate key stops the start. */
public interface IqHandler {

    Set<Key> keys();

    /**
     * Answers the request.
     *
     * @return the result, or an error made by {@link Iq#toError}
     * @throws chat.atrium.protocol.stanza.StanzaException to refuse with its error
     */
    Iq handle(IqRequest request);

    /** Called when the answer is on its way to the sender: for what must not come to the sender before it. */
    default void answered(IqRequest request, Iq answer) {}

    /** How the handler wants to run. */
    default Pace pace() {
        return Pace.ASIDE;
    }

    /**
     * For {@link Pace#AT_HOME}: has the work done in the mailbox of the home that keeps what the request is about, in the
     * order of these calls. Does not wait.
     *
     * @return completes when the work is done; fails if it is not taken
     */
    default CompletionStage<Void> enter(IqRequest request, Runnable work) {
        throw new IllegalStateException(this + " has no home of its own");
    }

    /** What a request was addressed to. */
    enum Target {
        /** The domain of a workspace. */
        SERVER,
        /** An account, one's own or another's. */
        ACCOUNT,
        /** A room. */
        ROOM,
        /** The service that has the rooms. */
        ROOMS,
        /** A service that has pubsub nodes. */
        PUBSUB,
        /** The service that takes files. */
        UPLOAD,

        /** The service that has the tasks of rooms. */
        TASKS
    }

    /** In order with the sender's other stanzas, or beside them. */
    enum Pace {
        /** Inside the mailbox of the home concerned: quick, without storage. */
        IN_ORDER,
        /** On a virtual thread of its own: may wait for storage. */
        ASIDE,
        /** In order, in the mailbox of a home of its own, see {@link #enter}: may wait for storage. */
        AT_HOME
    }

    /** What a handler answers to; {@code type} is GET or SET. */
    record Key(Target target, Iq.Type type, Name payload) {}

    /**
     * A request on its way to its handler.
     *
     * @param iq with both addresses
     */
    record IqRequest(Iq iq, Sender sender, Addressee addressee) {

        /** The session that asks its own account; absent if somebody else asks, or is asked. */
        public Optional<Sender.Session> findOwner() {
            return addressee instanceof Addressee.Self && sender instanceof Sender.Session session
                    ? Optional.of(session)
                    : Optional.empty();
        }
    }
}
