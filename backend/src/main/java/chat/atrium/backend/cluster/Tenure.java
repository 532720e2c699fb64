package chat.atrium.backend.cluster;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each segment is to this node. One that is being left is not taken back before it has been given free: the row in
 * the table {@code segment} is this node's until then, and says nothing of homes that are about to store what they know.
 */
final class Tenure {

    private final Stand[] stands;

    /** What one segment is. */
    private enum Stand {
        NOT_OURS,
        /** The homes work here. */
        OPEN,
        /** The row is ours, but no home works. */
        SHUT,
        /** Homes are going; the row is ours until it is given free. */
        LEAVING
    }

    Tenure(int count) {
        this.stands = new Stand[count];
        Arrays.fill(stands, Stand.NOT_OURS);
    }

    /** Those that are kept, whether homes work there or not. */
    Set<Integer> ours() {
        return those(this::isOurs);
    }

    private boolean isOurs(int id) {
        return stands[id] == Stand.OPEN || stands[id] == Stand.SHUT;
    }

    /** Those that are to go. */
    Set<Integer> surplus(Set<Integer> wanted) {
        return those(id -> isOurs(id) && !wanted.contains(id));
    }

    /** Those that the database is to be asked for, whether it may know that they are ours or not. */
    Set<Integer> missing(Set<Integer> wanted) {
        return those(id -> (stands[id] == Stand.NOT_OURS || stands[id] == Stand.SHUT) && wanted.contains(id));
    }

    boolean isOpen(int id) {
        return stands[id] == Stand.OPEN;
    }

    /** True if homes work in all of these. */
    boolean isOpen(Set<Integer> wanted) {
        return wanted.stream().allMatch(this::isOpen);
    }

    /** True if none is being left. */
    boolean isSteady() {
        return those(id -> stands[id] == Stand.LEAVING).isEmpty();
    }

    /** The database says that these are ours. */
    void open(Set<Integer> taken) {
        become(taken, Stand.OPEN, stand -> stand == Stand.NOT_OURS || stand == Stand.SHUT);
    }

    /** No home works for now; the rows stay. */
    void shut() {
        become(those(this::isOpen), Stand.SHUT, stand -> true);
    }

    /** The homes of these are going. */
    void leave(Set<Integer> surplus) {
        become(surplus, Stand.LEAVING, stand -> stand == Stand.OPEN || stand == Stand.SHUT);
    }

    /** The database knows that these are free. */
    void left(Set<Integer> free) {
        become(free, Stand.NOT_OURS, stand -> stand == Stand.LEAVING);
    }

    private void become(Set<Integer> ids, Stand next, Predicate<Stand> expected) {
        for (int id : ids) {
            if (!expected.test(stands[id])) {
                throw new IllegalStateException("segment " + id + " is " + stands[id] + " and cannot be " + next);
            }
            stands[id] = next;
        }
    }

    private Set<Integer> those(IntPredicate which) {
        return IntStream.range(0, stands.length).filter(which).boxed().collect(Collectors.toUnmodifiableSet());
    }
}
