package chat.atrium.web.client;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What is done under the same name is done one after the other, in the order in which it was wanted. */
final class OneByOne {

    private final Map<String, CompletableFuture<?>> last = new ConcurrentHashMap<>();

    /** Begins when all that was wanted before under that name has come to an end, whatever that was. */
    <T> CompletableFuture<T> run(String name, Supplier<CompletableFuture<T>> work) {
        CompletableFuture<T> end = new CompletableFuture<>();
        CompletableFuture<?> before = last.put(name, end);
        if (before == null) {
            begin(name, work, end);
        } else {
            var _ = before.whenComplete((result, failure) -> begin(name, work, end));
        }
        return end;
    }

    private <T> void begin(String name, Supplier<CompletableFuture<T>> work, CompletableFuture<T> end) {
        var _ = work.get().whenComplete((result, failure) -> {
            last.remove(name, end);
            if (failure == null) {
                end.complete(result);
            } else {
                end.completeExceptionally(failure);
            }
        });
    }
}
