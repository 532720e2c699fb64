package chat.atrium.backend.cluster;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** What other nodes were asked and have not answered. */
final class Calls {

    private final AtomicLong last = new AtomicLong();
    private final Map<Long, Call> open = new ConcurrentHashMap<>();

    /**
     * A question that is on its way.
     *
     * @param number by which its answer finds it
     */
    record Call(long number, NodeId node, CompletableFuture<Frame> answer) {}

    Call open(NodeId node) {
        Call call = new Call(last.incrementAndGet(), node, new CompletableFuture<>());
        open.put(call.number(), call);
        return call;
    }

    /** The answer to one of them has come; one that was given up is dropped. */
    void answered(Frame answer) {
        Call call = open.remove(answer.call());
        if (call == null) {
            return;
        }
        if (answer.type() == Frame.Type.FAULT) {
            call.answer().completeExceptionally(new FaultException(answer.text()));
        } else {
            call.answer().complete(answer);
        }
    }

    void fail(Call call, RuntimeException reason) {
        if (open.remove(call.number()) != null) {
            call.answer().completeExceptionally(reason);
        }
    }

    /** These nodes answer no more; those who wait are told in the order in which they asked. */
    void gone(Predicate<NodeId> nodes) {
        open.values().stream()
                .filter(call -> nodes.test(call.node()))
                .sorted(Comparator.comparingLong(Call::number))
                .forEach(call -> fail(call, new NodeGoneException(call.node())));
    }

    /** Completes when all that is open now is answered, however. */
    CompletionStage<Void> settled() {
        return CompletableFuture.allOf(open.values().stream()
                .map(call -> call.answer().handle((answer, failure) -> call))
                .toArray(CompletableFuture[]::new));
    }
}
