package chat.atrium.backend.routing;

import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.IqDispatch;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.IqHandler.IqRequest;
import chat.atrium.backend.port.IqHandler.Target;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Finds the one handler of an IQ request and sees to it that the request is answered exactly once. */
@Singleton
public final class IqDispatcher implements IqDispatch {

    private static final Logger LOG = Logger.getLogger(IqDispatcher.class);
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final Map<IqHandler.Key, IqHandler> handlers = new HashMap<>();

    /**
     * Collects the handlers.
     *
     * @throws IllegalStateException if two of them answer to the same key
     */
    IqDispatcher(@All List<IqHandler> all) {
        for (IqHandler handler : all) {
            for (IqHandler.Key key : handler.keys()) {
                IqHandler other = handlers.putIfAbsent(key, handler);
                if (other != null) {
                    throw new IllegalStateException(key + " is answered by " + other + " and by " + handler);
                }
            }
        }
    }

    /** All that is answered here. */
    public Set<IqHandler.Key> keys() {
        return Set.copyOf(handlers.keySet());
    }

    @Override
    public CompletionStage<Void> dispatch(Target target, Envelope envelope, Iq request, Consumer<Iq> answers) {
        IqHandler.Key key =
                new IqHandler.Key(target, request.type(), request.request().name());
        IqHandler handler = handlers.get(key);
        IqRequest asked = new IqRequest(request, envelope.sender(), envelope.addressee());
        if (handler == null) {
            // Nobody knows the namespace (RFC 6120 §8.4, RFC 6121 §8.5.2.1.3).
            answers.accept(request.toError(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE)));
            return DONE;
        }
        return switch (handler.pace()) {
            case IN_ORDER -> {
                serve(handler, asked, answers);
                yield DONE;
            }
            case ASIDE -> aside(() -> serve(handler, asked, answers));
            case AT_HOME ->
                handler.enter(asked, () -> serve(handler, asked, answers)).exceptionally(fault -> {
                    answers.accept(request.toError(Faults.errorOf("IQ " + key.payload(), fault)));
                    return null;
                });
        };
    }

    private static CompletionStage<Void> aside(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofVirtual().name("iq").start(() -> {
            try {
                work.run();
            } finally {
                done.complete(null);
            }
        });
        return done;
    }

    private static void serve(IqHandler handler, IqRequest asked, Consumer<Iq> answers) {
        Iq answer = answer(handler, asked);
        answers.accept(answer);
        tell(handler, asked, answer);
    }

    /** What goes wrong here comes after the answer: nobody but the log can be told. */
    private static void tell(IqHandler handler, IqRequest request, Iq answer) {
        try {
            handler.answered(request, answer);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s failed behind its answer", handler);
        }
    }

    private static Iq answer(IqHandler handler, IqRequest asked) {
        Iq request = asked.iq();
        try {
            Iq answer = handler.handle(asked);
            if (answer.isRequest() || !answer.findId().equals(request.findId())) {
                throw new IllegalStateException(handler + " does not answer the request");
            }
            return answer;
        } catch (StanzaException e) {
            return request.toError(e.error());
        } catch (RuntimeException | Error e) {
            return request.toError(Faults.errorOf("IQ " + request.request().name(), e));
        }
    }
}
