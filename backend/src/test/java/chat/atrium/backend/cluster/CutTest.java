package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.cluster.Cut.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CutTest {

    private static Set<NodeId> nodes(String... names) {
        return Arrays.stream(names).map(NodeId::new).collect(Collectors.toSet());
    }

    private static Cut cut(Set<NodeId> present, String... known) {
        return new Cut(nodes(known), Set.of(), present);
    }

    @Test
    void nobody_is_missed_who_has_left_by_himself_or_was_fenced() {
        assertThat(cut(nodes("a"), "a").verdict(false)).isEqualTo(Verdict.GO_ON);
        assertThat(cut(nodes("a", "b"), "a", "b").verdict(false)).isEqualTo(Verdict.GO_ON);
    }

    @Test
    void the_larger_side_fences_and_the_smaller_one_stops() {
        Cut larger = cut(nodes("a", "b"), "a", "b", "c");
        assertThat(larger.verdict(true)).isEqualTo(Verdict.FENCE);
        assertThat(larger.missing()).isEqualTo(nodes("c"));
        assertThat(cut(nodes("c"), "a", "b", "c").verdict(true)).isEqualTo(Verdict.STOP);
    }

    @Test
    void of_two_nodes_either_may_be_the_one_that_goes_on_and_waits_for_nothing() {
        assertThat(cut(nodes("a"), "a", "b").verdict(false)).isEqualTo(Verdict.FENCE);
        assertThat(cut(nodes("b"), "a", "b").verdict(false)).isEqualTo(Verdict.FENCE);
    }

    /** The coordinator on the smaller side misses the others one after the other. */
    @Test
    void a_side_that_may_become_the_smaller_one_fences_nobody_yet() {
        Cut first = cut(nodes("a", "c"), "a", "b", "c");
        assertThat(first.verdict(false)).isEqualTo(Verdict.WATCH);
        assertThat(cut(nodes("a"), "a", "b", "c").verdict(false)).isEqualTo(Verdict.STOP);
    }

    @Test
    void a_few_go_on_when_the_database_does_not_hear_the_others_either() {
        Cut first = new Cut(nodes("a", "b", "c"), nodes("b"), nodes("a"));
        assertThat(first.verdict(true)).isEqualTo(Verdict.FENCE);
        Cut all = new Cut(nodes("a", "b", "c"), nodes("b", "c"), nodes("a"));
        assertThat(all.verdict(true)).isEqualTo(Verdict.FENCE);
        assertThat(all.missing()).isEqualTo(nodes("b", "c"));
    }

    @Test
    void a_node_that_has_not_registered_yet_makes_no_side_larger() {
        assertThat(cut(nodes("a", "new"), "a", "b", "c").verdict(true)).isEqualTo(Verdict.STOP);
    }

    /** Nodes that are cut into two sides, and a database that all of them reach. */
    private static final class World {

        private final Random random;
        private final Set<NodeId> known = new HashSet<>();
        private final Map<NodeId, Set<NodeId>> sides = new HashMap<>();
        private final Map<NodeId, List<Set<NodeId>>> views = new HashMap<>();

        World(int count, int first, Random random) {
            this.random = random;
            List<NodeId> all = new ArrayList<>(
                    IntStream.range(0, count).mapToObj(i -> new NodeId("n" + i)).toList());
            Collections.shuffle(all, random);
            known.addAll(all);
            divide(all.subList(0, first), all.subList(first, count));
            divide(all.subList(first, count), all.subList(0, first));
        }

        /** Each misses the others in an order of its own. */
        private void divide(List<NodeId> side, List<NodeId> others) {
            for (NodeId node : side) {
                sides.put(node, Set.copyOf(side));
                List<NodeId> missed = new ArrayList<>(others);
                Collections.shuffle(missed, random);
                List<Set<NodeId>> coming = new ArrayList<>();
                Set<NodeId> view = new HashSet<>(known);
                for (NodeId one : missed) {
                    view.remove(one);
                    if (random.nextBoolean() || view.equals(Set.copyOf(side))) {
                        coming.add(Set.copyOf(view));
                    }
                }
                views.put(node, coming);
            }
        }

        /** One node looks: at the next of its views, or, when they have come to rest, at the last. */
        void look(NodeId node) {
            List<Set<NodeId>> coming = views.getOrDefault(node, List.of());
            boolean quiet = coming.size() == 1 && random.nextBoolean();
            Cut cut = new Cut(known, Set.of(), coming.getFirst());
            if (coming.size() > 1) {
                coming.removeFirst();
            }
            if (known.contains(node) && cut.verdict(quiet) == Verdict.FENCE) {
                for (NodeId fenced : cut.missing()) {
                    assertThat(size(fenced))
                            .as("the side of %s, which %s fences", fenced, node)
                            .isLessThanOrEqualTo(size(node));
                }
                known.removeAll(cut.missing());
            }
        }

        private int size(NodeId node) {
            return sides.getOrDefault(node, Set.of()).size();
        }

        /** Lets all look in any order until nobody finds anything to do. */
        void settle() {
            List<NodeId> all = List.copyOf(sides.keySet());
            for (int i = 0; i < 60 * all.size(); i++) {
                look(all.get(random.nextInt(all.size())));
            }
        }
    }

    /** Decision 0013. */
    @Property(tries = 1000)
    void one_side_of_a_cut_goes_on_and_it_is_not_the_smaller_one(
            @ForAll @IntRange(min = 3, max = 5) int count,
            @ForAll @IntRange(min = 1, max = 4) int first,
            @ForAll Random random) {
        World world = new World(count, Math.min(first, count - 1), random);
        world.settle();
        Set<NodeId> left = world.known;
        assertThat(left).isNotEmpty();
        NodeId any = left.iterator().next();
        assertThat(left).isEqualTo(world.sides.get(any));
        assertThat(left.size() * 2).isGreaterThanOrEqualTo(count);
    }
}
