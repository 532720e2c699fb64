package chat.atrium.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.archive.Archive;
import chat.atrium.protocol.xep.archive.ArchivePreferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveredCursorsTest {

    private final Store store = new Store();
    private final DeliveredCursors cursors = new DeliveredCursors(store);

    @Test
    void all_that_moved_is_saved_at_once_and_then_no_more() {
        cursors.moved(1, 10);
        cursors.moved(2, 20);
        cursors.moved(1, 11);
        cursors.saveAll();
        cursors.saveAll();
        assertThat(store.saved).containsExactly(Map.of(1L, 11L, 2L, 20L));
        assertThat(cursors.isSaved(1)).isTrue();
    }

    @Test
    void one_account_is_saved_alone() {
        cursors.moved(1, 10);
        cursors.moved(2, 20);
        cursors.save(1);
        cursors.save(1);
        assertThat(store.saved).containsExactly(Map.of(1L, 10L));
        assertThat(cursors.isSaved(1)).isTrue();
        assertThat(cursors.isSaved(2)).isFalse();
    }

    @Test
    void what_moves_while_storage_is_told_is_told_the_next_time() {
        cursors.moved(1, 10);
        store.meanwhile = () -> cursors.moved(1, 12);
        cursors.saveAll();
        assertThat(cursors.isSaved(1)).isFalse();
        cursors.saveAll();
        assertThat(store.saved).containsExactly(Map.of(1L, 10L), Map.of(1L, 12L));
    }

    @Test
    void nothing_is_forgotten_while_storage_is_away() {
        cursors.moved(1, 10);
        store.meanwhile = () -> {
            throw new IllegalStateException("no database");
        };
        assertThatThrownBy(cursors::saveAll).hasMessage("no database");
        assertThat(cursors.isSaved(1)).isFalse();
        cursors.saveAll();
        assertThat(store.saved).containsExactly(Map.of(1L, 10L));
    }

    /** Remembers what it is told. */
    private static final class Store implements ArchiveStore {

        private final List<Map<Long, Long>> saved = new ArrayList<>();
        private @Nullable Runnable meanwhile;

        @Override
        public void saveDelivered(Map<Long, Long> cursors) {
            Runnable once = meanwhile;
            meanwhile = null;
            if (once != null) {
                once.run();
            }
            saved.add(cursors);
        }

        @Override
        public long delivered(long account) {
            return 0;
        }

        @Override
        public Archive open(long account) {
            throw new AssertionError("nothing is opened");
        }

        @Override
        public ArchivePreferences preferences(long account) {
            return ArchivePreferences.EVERYTHING;
        }

        @Override
        public void save(long account, ArchivePreferences preferences) {
            throw new AssertionError("no preferences are saved");
        }
    }
}
