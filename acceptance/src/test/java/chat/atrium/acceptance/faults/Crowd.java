package chat.atrium.acceptance.faults;

import chat.atrium.acceptance.Patience;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Many accounts that talk to each other, everybody to everybody, so many messages a second together, over connections
 * that break now and then.
 */
final class Crowd implements AutoCloseable {

    private static final Duration TURN = Duration.ofMillis(10);

    /** Who waits for so many acknowledgements says nothing more. */
    private static final int WINDOW = 60;

    /** On average: about once a second somebody's connection breaks. */
    private static final int TURNS_BETWEEN_CUTS = 100;

    private final List<ManagedClient> clients = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Random random;
    private final double perTurn;
    private double due;
    private volatile boolean talking;

    Crowd(int size, int perSecond, Random random, Supplier<InetSocketAddress> address) throws IOException {
        this.random = random;
        this.perTurn = perSecond * TURN.toMillis() / 1000.0;
        for (int i = 0; i < size; i++) {
            clients.add(ManagedClient.register("talker" + i, "correct horse battery", address));
        }
        gather();
        var _ = clock.scheduleAtFixedRate(this::turn, 0, TURN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until all are there. */
    void gather() {
        Patience.await("all are there").until(() -> clients.stream().allMatch(ManagedClient::isThere));
    }

    void talk(boolean on) {
        talking = on;
    }

    /** How many messages were sent until now. */
    int sent() {
        return clients.stream().mapToInt(client -> client.ledger().size()).sum();
    }

    /** How many times a session went on over another connection. */
    int resumed() {
        return clients.stream().mapToInt(ManagedClient::resumed).sum();
    }

    /** How many messages came more often than once. */
    int repeated() {
        return clients.stream()
                .map(client -> client.ledger().received())
                .mapToInt(received ->
                        received.size() - (int) received.stream().distinct().count())
                .sum();
    }

    /** Nobody says more, and everybody waits until all that was said is acknowledged and has arrived. */
    void settle() {
        talk(false);
        Patience.await("all is acknowledged")
                .atMost(Patience.OF_PROCESSES)
                .until(() -> clients.stream().allMatch(ManagedClient::isSettled));
        try {
            Patience.await("all has arrived").until(() -> arrived() >= sent());
        } catch (ConditionTimeoutException missing) {
            return; // the ledgers tell which
        }
    }

    private long arrived() {
        return clients.stream()
                .mapToLong(
                        client -> client.ledger().received().stream().distinct().count())
                .sum();
    }

    /** What everybody knows, the archives included. */
    List<Witness> witnesses() {
        List<Witness> witnesses = new ArrayList<>();
        for (ManagedClient client : clients) {
            witnesses.add(new Witness(
                    client.account(),
                    client.ledger(),
                    client.archive()
                            .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                            .join()));
        }
        return witnesses;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        clients.forEach(ManagedClient::close);
    }

    private void turn() {
        if (!talking) {
            return;
        }
        if (random.nextInt(TURNS_BETWEEN_CUTS) == 0) {
            somebody().cut();
        }
        for (due += perTurn; due >= 1; due--) {
            ManagedClient speaker = somebody();
            ManagedClient listener = somebody();
            if (speaker != listener && speaker.waiting() < WINDOW) {
                speaker.say(listener.account());
            }
        }
    }

    private ManagedClient somebody() {
        return clients.get(random.nextInt(clients.size()));
    }
}
