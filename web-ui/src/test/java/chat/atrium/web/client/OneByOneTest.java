package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private final OneByOne order = new OneByOne();
    private final List<String> begun = new ArrayList<>();

    private CompletableFuture<String> run(String name, String what, CompletableFuture<String> end) {
        return order.run(name, () -> {
            begun.add(what);
            return end;
        });
    }

    @Test
    void the_next_begins_when_the_one_before_has_ended_well_or_not() {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> second = new CompletableFuture<>();
        CompletableFuture<String> lost = run("task", "first", first);
        CompletableFuture<String> kept = run("task", "second", second);
        var _ = run("task", "third", new CompletableFuture<>());
        assertThat(begun).containsExactly("first");
        first.completeExceptionally(new NoAnswerException("silence"));
        assertThat(begun).containsExactly("first", "second");
        second.complete("done");
        assertThat(begun).containsExactly("first", "second", "third");
        assertThat(lost).isCompletedExceptionally();
        assertThat(kept).isCompletedWithValue("done");
    }

    @Test
    void others_do_not_wait() {
        var _ = run("task", "first", new CompletableFuture<>());
        var _ = run("other", "second", new CompletableFuture<>());
        assertThat(begun).containsExactly("first", "second");
    }
}
