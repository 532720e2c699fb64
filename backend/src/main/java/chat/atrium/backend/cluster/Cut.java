package chat.atrium.backend.cluster;

import java.util.HashSet;
import java.util.Set;

/**
 * What a node knows when it does not reach others any more, and what it does about that.
 *
 * @param known those that the table {@code node} has: registered, not gone by themselves, not fenced
 * @param silent those of them that the database has not heard for a while: they commit nothing now
 * @param present those that this node reaches, itself included
 */
record Cut(Set<NodeId> known, Set<NodeId> silent, Set<NodeId> present) {

    /** Of so many nodes no one can be on the smaller side. */
    private static final int NONE_IS_FEWER = 2;

    /** What is to be done. */
    enum Verdict {
        /** Nobody is missing. */
        GO_ON,
        /** This side looks like one that may fence the other, but views may be on their way to a smaller one. */
        WATCH,
        /** Those that are missing are given up. */
        FENCE,
        /** The others are more: no home works here until that is otherwise. */
        STOP
    }

    Cut {
        known = Set.copyOf(known);
        silent = Set.copyOf(silent);
        present = Set.copyOf(present);
    }

    /** Those that are not to be reached, and may not know it. */
    Set<NodeId> missing() {
        Set<NodeId> missing = new HashSet<>(known);
        missing.removeAll(present);
        return missing;
    }

    /**
     * Sides are counted without those that the database does not hear.
     *
     * @param quiet true if no view has come for so long that none is on its way
     */
    Verdict verdict(boolean quiet) {
        Set<NodeId> missing = missing();
        if (missing.isEmpty()) {
            return Verdict.GO_ON;
        }
        long here = known.stream().filter(present::contains).count();
        long there = missing.stream().filter(node -> !silent.contains(node)).count();
        if (here < there) {
            return Verdict.STOP;
        }
        return quiet || here + there <= NONE_IS_FEWER ? Verdict.FENCE : Verdict.WATCH;
    }
}
