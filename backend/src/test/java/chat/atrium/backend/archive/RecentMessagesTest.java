package chat.atrium.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecentMessagesTest {

    private final RecentMessages recent = new RecentMessages(3);

    private void add(long fingerprint, long id) {
        recent.add(fingerprint, new Kept(id, false, CompletableFuture.completedStage(null)));
    }

    @Test
    void the_oldest_is_forgotten_when_there_are_too_many() {
        add(10, 1);
        add(20, 2);
        add(30, 3);
        assertThat(recent.find(10)).isPresent();
        add(40, 4);
        assertThat(recent.find(10)).isEmpty();
        assertThat(recent.find(20)).isPresent();
    }

    @Test
    void what_is_too_old_is_forgotten() {
        add(10, 1);
        add(20, 2);
        recent.forgetBefore(2);
        assertThat(recent.find(10)).isEmpty();
        assertThat(recent.find(20)).isPresent();
    }

    @Test
    void what_came_again_after_it_was_forgotten_is_known_anew() {
        add(10, 1);
        add(20, 2);
        recent.remove(10, recent.find(10).orElseThrow());
        add(10, 3);
        recent.forgetBefore(2);
        assertThat(recent.find(10)).isPresent();
    }

    @Test
    void a_message_under_way_is_found_with_its_commit() {
        Kept underWay = new Kept(1, false, new CompletableFuture<>());
        recent.add(10, underWay);
        add(20, 2);
        assertThat(recent.find(10)).contains(underWay);
        assertThat(recent.find(20).orElseThrow().committed().toCompletableFuture())
                .isCompleted();
    }

    @Test
    void a_message_that_was_refused_is_not_taken_for_committed() {
        Kept refused = new Kept(1, false, CompletableFuture.failedFuture(new IllegalStateException("full")));
        recent.add(10, refused);
        add(20, 2);
        assertThat(recent.find(10)).contains(refused);
        recent.remove(10, refused);
        assertThat(recent.find(10)).isEmpty();
    }

    /** Few fingerprints, which all want the same places, so that they push each other about. */
    @Property
    void it_knows_what_a_list_would_know(
            @ForAll List<@IntRange(max = 99) Integer> steps, @ForAll @IntRange(min = 1, max = 40) int capacity) {
        RecentMessages messages = new RecentMessages(capacity);
        List<long[]> list = new ArrayList<>();
        long id = 0;
        for (int step : steps) {
            long fingerprint = (step % 20) * 64L;
            long now = ++id;
            if (step < 80) {
                if (messages.find(fingerprint).isEmpty()) {
                    messages.add(fingerprint, now);
                    list.add(new long[] {fingerprint, now});
                }
                if (list.size() > capacity) {
                    list.removeFirst();
                }
            } else if (step < 90) {
                messages.find(fingerprint).ifPresent(kept -> {
                    messages.remove(fingerprint, kept);
                    list.stream().filter(each -> each[1] == kept.id()).forEach(each -> each[0] = -1);
                });
            } else {
                messages.forgetBefore(now - 10);
                list.removeIf(each -> each[1] < now - 10);
            }
            for (long each = 0; each < 20 * 64; each += 64) {
                assertThat(messages.find(each).map(Kept::id)).isEqualTo(findLast(list, each));
            }
        }
    }

    private static Optional<Long> findLast(List<long[]> list, long fingerprint) {
        return list.reversed().stream()
                .filter(each -> each[0] == fingerprint)
                .map(each -> each[1])
                .findFirst();
    }
}
