package chat.atrium.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** All who talk in a scene: what they do is chosen by a seed, which is told, and in the end their ledgers are judged. */
final class Company implements AutoCloseable {

    private final String scene;
    private final long seed = Long.getLong("faults.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Crowd> crowds = new ArrayList<>();
    private final Instant begin = Instant.now();

    Company(String scene) {
        this.scene = scene;
        tell("seed " + seed);
    }

    /**
     * These come, too.
     *
     * @param doors makes of chance what says where a client comes in, whenever one does
     */
    void join(Party party, Function<Random, Supplier<Door>> doors) throws IOException {
        crowds.add(new Crowd(party, new Random(random.nextLong()), doors.apply(new Random(random.nextLong()))));
    }

    /** Any of so many. */
    int any(int count) {
        return random.nextInt(count);
    }

    /** Lets them talk for a while, until a moment between these. */
    void talk(Duration shortest, Duration longest) {
        Duration chosen =
                shortest.plusMillis(random.nextLong(longest.minus(shortest).toMillis()));
        crowds.forEach(crowd -> crowd.talk(true));
        crowds.forEach(Crowd::gather);
        long before = total(Crowd::sent);
        pass(chosen);
        tell("after %d ms at %d messages a second"
                .formatted(chosen.toMillis(), (total(Crowd::sent) - before) * 1000 / chosen.toMillis()));
    }

    /** From now on, or no longer, sessions may sleep in storage before they are resumed. */
    void maySleep(boolean on) {
        crowds.forEach(crowd -> crowd.maySleep(on));
    }

    /** Waits until all are there. */
    void gather() {
        crowds.forEach(Crowd::gather);
    }

    private long total(ToLongFunction<Crowd> count) {
        return crowds.stream().mapToLong(count).sum();
    }

    /** Time goes by. */
    static void pass(Duration time) {
        Awaitility.await()
                .pollDelay(time)
                .atMost(time.plusSeconds(1).multipliedBy(10))
                .until(() -> true);
    }

    /** Waits until all is quiet and looks into the ledgers. */
    void judge() {
        crowds.forEach(Crowd::settle);
        List<Findings> findings = crowds.stream().map(Crowd::judge).toList();
        int count = findings.stream().mapToInt(each -> each.all().size()).sum();
        tell("%d messages sent, %d arrived, %d repeated, %d resumptions, %d findings, in %d s"
                .formatted(
                        total(Crowd::sent),
                        total(Crowd::arrived),
                        total(Crowd::repeated),
                        total(Crowd::resumed),
                        count,
                        Duration.between(begin, Instant.now()).toSeconds()));
        write(findings);
        assertThat(count)
                .as(
                        "seed %d\n%s",
                        seed, findings.stream().map(Findings::summary).collect(Collectors.joining("\n")))
                .isZero();
    }

    /** All of them, where there are too many to be shown. */
    private void write(List<Findings> findings) {
        try {
            Files.write(
                    Path.of("target", "faults " + scene + ".txt"),
                    findings.stream().flatMap(each -> each.all().stream()).toList());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void tell(String what) {
        System.out.println("faults: " + scene + ": " + what);
    }

    @Override
    public void close() {
        crowds.forEach(Crowd::close);
    }
}
