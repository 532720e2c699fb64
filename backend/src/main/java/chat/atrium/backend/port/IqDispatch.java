package chat.atrium.backend.port;

import chat.atrium.protocol.stanza.Iq;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Has IQ requests answered by their {@link IqHandler}; called inside the mailbox of the home that is asked. */
public interface IqDispatch {

    /**
     * Has a request answered.
     *
     * @param answers gets the one answer, now or later, on any thread
     * @return completes when the answer was given
     */
    CompletionStage<Void> dispatch(IqHandler.Target target, Envelope envelope, Iq request, Consumer<Iq> answers);
}
