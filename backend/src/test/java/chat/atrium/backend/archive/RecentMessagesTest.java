package chat.atrium.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
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
}
