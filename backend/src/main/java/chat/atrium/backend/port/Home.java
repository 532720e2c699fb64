package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The place where an account, room or pubsub node keeps its state: what is posted runs one at a time, in order, on a
 * virtual thread that exists only while there is something to do.
 */
public interface Home {

    /** Whose home it is. */
    BareJid jid();

    /** Runs the work after all that was posted before; the answer carries its result or its exception. */
    <T> CompletionStage<T> post(Supplier<T> work);
}
