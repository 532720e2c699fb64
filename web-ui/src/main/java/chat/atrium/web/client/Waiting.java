package chat.atrium.web.client;

import chat.atrium.protocol.stanza.StanzaException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Between answers that arrive and code that reads as a sequence. */
final class Waiting {

    private Waiting() {}

    /**
     * The answer, waited for on a virtual thread.
     *
     * @throws StanzaException if the request was refused
     * @throws NoAnswerException if there is no answer
     */
    static <T> T on(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StanzaException refused) {
                throw refused;
            }
            throw new NoAnswerException(String.valueOf(e.getCause()));
        }
    }

    /** An answer as a value. */
    static CompletionStage<Answer> plainly(CompletableFuture<?> answer) {
        return answer.handle((result, failure) -> failure == null ? Answer.DONE : answerOf(failure));
    }

    /** An answer as a value of its own; refusals and silence become one of the fallback's. */
    static <T, R> CompletionStage<R> orElse(
            CompletableFuture<T> answer, Function<T, R> read, Function<Answer, R> fallback) {
        return answer.handle(
                (result, failure) -> failure == null ? read.apply(result) : fallback.apply(answerOf(failure)));
    }

    private static Answer answerOf(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        return cause instanceof StanzaException ? Answer.REFUSED : Answer.NOT_ANSWERED;
    }
}
