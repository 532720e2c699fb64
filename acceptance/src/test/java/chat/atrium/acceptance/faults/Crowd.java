package chat.atrium.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Many accounts that talk to each other, everybody to everybody or all in one room, so many messages a second together,
 * over connections that break now and then.
 */
final class Crowd implements AutoCloseable {

    private static final Duration TURN = Duration.ofMillis(10);

    /** Who waits for so many acknowledgements says nothing more. */
    private static final int WINDOW = 60;

    /** On average: about once a second somebody's connection breaks. */
    private static final int TURNS_BETWEEN_CUTS = 100;

    private final List<ManagedClient> clients = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Manner manner;
    private final Random random;
    private final double perTurn;
    private double due;
    private volatile boolean talking;

    Crowd(Party party, Random random, Supplier<Door> door) throws IOException {
        this.manner = party.manner();
        this.random = random;
        this.perTurn = party.perSecond() * TURN.toMillis() / 1000.0;
        for (int i = 0; i < party.people(); i++) {
            ManagedClient client = ManagedClient.register(party.name() + i, "correct horse battery", manner, door);
            clients.add(client);
            if (i == 0 && manner instanceof Manner.Room room) {
                Patience.await("the room is made").until(client::isSettled);
                client.ask(room.opening());
                Patience.await("the room is open").until(client::isSettled);
            }
        }
        gather();
        var _ = clock.scheduleAtFixedRate(this::turn, 0, TURN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until all are there. */
    void gather() {
        Patience.await("all are there").until(() -> clients.stream().allMatch(ManagedClient::isThere));
    }

    /** From now on, or no longer, sessions may sleep in storage before they are resumed. */
    void maySleep(boolean on) {
        clients.forEach(client -> client.maySleep(on));
    }

    void talk(boolean on) {
        talking = on;
    }

    /** How many messages were sent until now. */
    int sent() {
        return clients.stream().mapToInt(client -> client.ledger().size()).sum();
    }

    /** How many messages have arrived, each counted once for each who has got it. */
    long arrived() {
        return clients.stream().mapToLong(client -> client.ledger().arrived()).sum();
    }

    /** How many messages came more often than once. */
    long repeated() {
        return clients.stream()
                        .mapToLong(client -> client.ledger().received().size())
                        .sum()
                - arrived();
    }

    /** How many times a session went on over another connection. */
    int resumed() {
        return clients.stream().mapToInt(ManagedClient::resumed).sum();
    }

    /** Nobody says more; waits until all that was said is acknowledged. */
    void settle() {
        talk(false);
        Patience.await("all is acknowledged")
                .atMost(Patience.OF_PROCESSES)
                .untilAsserted(() -> assertThat(clients.stream()
                                .filter(client -> !client.isSettled())
                                .map(ManagedClient::toString))
                        .isEmpty());
    }

    /** What the ledgers say, held against the archives. */
    Findings judge() {
        return switch (manner) {
            case Manner.Chat chat -> {
                awaitArrival(() -> arrived() >= sent());
                yield LedgerCheck.of(clients.stream()
                        .map(client -> new Witness(client.account(), client.ledger(), read(client)))
                        .toList());
            }
            case Manner.Room room -> {
                ArchiveCopy archive = read(clients.getFirst());
                String last = archive.kept().getLast().archiveId();
                awaitArrival(() -> clients.stream()
                        .allMatch(client -> client.ledger().last().equals(last)));
                yield RoomLedgerCheck.of(
                        clients.stream()
                                .collect(Collectors.toMap(
                                        client -> room.nickname(client.user()), ManagedClient::ledger)),
                        archive);
            }
        };
    }

    /** What does not arrive after all is found in the ledgers. */
    private static void awaitArrival(Callable<Boolean> arrived) {
        try {
            Patience.await("all has arrived").until(arrived);
        } catch (ConditionTimeoutException missing) {
            System.out.println("faults: " + missing.getMessage());
        }
    }

    private static ArchiveCopy read(ManagedClient client) {
        return client.archive()
                .orTimeout(Patience.OF_PROCESSES.toSeconds(), TimeUnit.SECONDS)
                .join();
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
            if (speaker.waiting() < WINDOW) {
                speaker.say(listener(speaker));
            }
        }
    }

    private String listener(ManagedClient speaker) {
        return switch (manner) {
            case Manner.Room(String address) -> address;
            case Manner.Chat chat -> {
                ManagedClient listener = somebody();
                while (listener == speaker) {
                    listener = somebody();
                }
                yield listener.account();
            }
        };
    }

    private ManagedClient somebody() {
        return clients.get(random.nextInt(clients.size()));
    }
}
