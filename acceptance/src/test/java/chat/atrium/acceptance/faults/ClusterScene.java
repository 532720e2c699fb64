package chat.atrium.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.Patience;
import chat.atrium.acceptance.node.Frozen;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.Nodes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Several nodes under load, and what is done to one of them; clients come in, and come back, at any of them. */
final class ClusterScene implements AutoCloseable {

    /** The exit code of a node that finds itself fenced. */
    private static final int FENCED = 7;

    /** The exit code of a process that has ended because it was asked to. */
    private static final int SIGTERM = 143;

    private final Company company;
    private final Nodes nodes;

    ClusterScene(String name, Nodes nodes, Party... parties) throws IOException {
        this.company = new Company(name);
        this.nodes = nodes;
        List<Door> doors = nodes.all().stream().map(Door::of).toList();
        try {
            for (Party party : parties) {
                company.join(party, random -> () -> doors.get(random.nextInt(doors.size())));
            }
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Lets them talk for a while, until a moment between these. */
    void talk(Duration shortest, Duration longest) {
        company.talk(shortest, longest);
    }

    /** {@code kill -9} of any of them, in the middle of the talk, and a new start. */
    void killNode() {
        int victim = company.any(nodes.size());
        nodes.get(victim).kill();
        startAgain(victim, "killed");
    }

    /** SIGTERM: what it holds moves, sessions sleep, and their clients come back to the others. */
    void stopNode() {
        int victim = company.any(nodes.size());
        company.maySleep(true);
        assertThat(nodes.get(victim).stop()).isEqualTo(SIGTERM);
        company.gather();
        company.maySleep(false);
        startAgain(victim, "stopped");
    }

    /** SIGSTOP, for that time and until the others have given it up, and SIGCONT: it finds itself fenced, and ends. */
    void freezeNode(Duration shortest) {
        int victim = company.any(nodes.size());
        Node node = nodes.get(victim);
        Instant frozen = Instant.now();
        try (Frozen _ = node.freeze()) {
            Company.pass(shortest);
            Patience.await("the others have given it up")
                    .until(() -> indices(index -> index != victim)
                            .allMatch(index -> Nodes.seenBy(nodes.get(index)) == nodes.size() - 1));
        }
        company.tell("frozen for " + Duration.between(frozen, Instant.now()).toMillis() + " ms");
        awaitFence(victim);
    }

    private void awaitFence(int victim) {
        Node node = nodes.get(victim);
        Instant back = Instant.now();
        assertThat(node.awaitEnd()).as(node.output()).isEqualTo(FENCED);
        company.tell("fenced, and ended after "
                + Duration.between(back, Instant.now()).toMillis() + " ms");
        startAgain(victim, "fenced");
    }

    /** Some nodes and the others do not reach each other for that time, and all of them the database. */
    void cut(IntPredicate side, Duration time) {
        cutLinks(side, true);
        Company.pass(time);
        cutLinks(side, false);
        nodes.awaitAll();
        company.tell("cut for " + time.toMillis() + " ms");
    }

    /** Some nodes and the others do not reach each other until some have found themselves fenced, and that time. */
    void cutUntilFenced(IntPredicate side, Duration time) {
        Instant cut = Instant.now();
        cutLinks(side, true);
        Patience.await("a node is fenced")
                .until(() -> indices(this::hasEnded).findAny().isPresent());
        Duration left = time.minus(Duration.between(cut, Instant.now()));
        if (left.isPositive()) {
            Company.pass(left);
        }
        cutLinks(side, false);
        company.tell("cut for " + Duration.between(cut, Instant.now()).toMillis() + " ms");
        List<Integer> ended = indices(this::hasEnded).boxed().toList();
        assertThat(ended).as("those that were fenced").hasSizeLessThan(nodes.size());
        ended.forEach(this::awaitFence);
    }

    private boolean hasEnded(int index) {
        return !nodes.get(index).isRunning();
    }

    private void cutLinks(IntPredicate side, boolean cut) {
        indices(side)
                .forEach(one -> indices(side.negate()).forEach(other -> {
                    if (cut) {
                        nodes.cut(one, other);
                    } else {
                        nodes.heal(one, other);
                    }
                }));
    }

    private IntStream indices(IntPredicate which) {
        return IntStream.range(0, nodes.size()).filter(which);
    }

    private void startAgain(int index, String after) {
        Instant start = Instant.now();
        nodes.restart(index);
        company.tell("node %d was %s; all see each other again %d ms after its new start"
                .formatted(index, after, Duration.between(start, Instant.now()).toMillis()));
    }

    /** Waits until all is quiet and looks into the ledgers. */
    void judge() {
        company.judge();
    }

    @Override
    public void close() {
        company.close();
    }
}
