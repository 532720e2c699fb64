package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TenureTest {

    private static final Set<Integer> ALL = Set.of(0, 1, 2, 3);

    private final Tenure tenure = new Tenure(4);

    @Test
    void what_is_wanted_and_not_ours_is_missing_until_it_is_open() {
        assertThat(tenure.missing(ALL)).isEqualTo(ALL);
        tenure.open(Set.of(1, 2));
        assertThat(tenure.missing(ALL)).containsExactlyInAnyOrder(0, 3);
        assertThat(tenure.isOpen(Set.of(1, 2))).isTrue();
        assertThat(tenure.isOpen(ALL)).isFalse();
    }

    @Test
    void what_is_being_left_is_not_taken_back_before_it_is_free() {
        tenure.open(ALL);
        tenure.leave(Set.of(1));
        assertThat(tenure.missing(ALL)).isEmpty();
        assertThat(tenure.isOpen(ALL)).isFalse();
        assertThat(tenure.isSteady()).isFalse();
        tenure.left(Set.of(1));
        assertThat(tenure.missing(ALL)).containsExactly(1);
        assertThat(tenure.isSteady()).isTrue();
    }

    @Test
    void what_is_shut_stays_ours_and_is_asked_for_again() {
        tenure.open(Set.of(0, 1));
        tenure.shut();
        assertThat(tenure.ours()).containsExactlyInAnyOrder(0, 1);
        assertThat(tenure.isOpen(0)).isFalse();
        assertThat(tenure.missing(Set.of(1, 2))).containsExactlyInAnyOrder(1, 2);
        assertThat(tenure.surplus(Set.of(1, 2))).containsExactly(0);
    }

    @Test
    void only_what_is_being_left_is_given_free() {
        tenure.open(Set.of(1));
        assertThatIllegalStateException().isThrownBy(() -> tenure.left(Set.of(1)));
        tenure.leave(Set.of(1));
        assertThatIllegalStateException().isThrownBy(() -> tenure.open(Set.of(1)));
        tenure.left(Set.of(1));
        assertThatIllegalStateException().isThrownBy(() -> tenure.leave(Set.of(1)));
    }

    enum Event {
        WANTED_ELSEWHERE,
        TAKEN,
        SHUT,
        FREED
    }

    /** However plans change: the rows that the database believes to be ours are those that are kept or being left. */
    @Property(tries = 200)
    void the_rows_are_those_that_are_kept_or_being_left(
            @ForAll @Size(max = 30) List<Event> events, @ForAll @IntRange(max = 3) int moving) {
        Tenure any = new Tenure(4);
        Set<Integer> rows = new HashSet<>();
        Set<Integer> leaving = new HashSet<>();
        for (Event event : events) {
            switch (event) {
                case WANTED_ELSEWHERE -> {
                    Set<Integer> others = new HashSet<>(ALL);
                    others.remove(moving);
                    Set<Integer> surplus = any.surplus(others);
                    any.leave(surplus);
                    leaving.addAll(surplus);
                }
                case TAKEN -> {
                    Set<Integer> missing = any.missing(ALL);
                    assertThat(Collections.disjoint(missing, leaving)).isTrue();
                    any.open(missing);
                    rows.addAll(missing);
                }
                case SHUT -> any.shut();
                case FREED -> {
                    any.left(leaving);
                    rows.removeAll(leaving);
                    leaving.clear();
                }
            }
            Set<Integer> kept = new HashSet<>(any.ours());
            kept.addAll(leaving);
            assertThat(kept).isEqualTo(rows);
        }
    }
}
