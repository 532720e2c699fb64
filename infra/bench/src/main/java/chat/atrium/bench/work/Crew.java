package chat.atrium.bench.work;

import chat.atrium.bench.node.Server;
import chat.atrium.bench.wire.Account;
import chat.atrium.bench.wire.Client;
import chat.atrium.bench.wire.Loop;
import chat.atrium.bench.wire.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The accounts {@code bench0}, {@code bench1}, ... of the server under load, and clients of theirs. */
public final class Crew {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 50;

    private final Server server;
    private final Loop loop;
    private final String password;
    private int registered;

    public Crew(Server server, Loop loop, String password) {
        this.server = server;
        this.loop = loop;
        this.password = password;
    }

    Server server() {
        return server;
    }

    Loop loop() {
        return loop;
    }

    /** Sees to it that so many accounts exist. */
    void register(int count) {
        if (server.registers() && registered < count) {
            int first = registered;
            inTurns(count - first, i -> Client.registering(loop, server.target().over(false), account(first + i)));
            registered = count;
        }
    }

    /** Signs in the accounts from {@code first} on, some at a time. */
    List<Client> signIn(Target target, int first, int count) {
        register(first + count);
        return inTurns(count, i -> Client.signingIn(loop, target, account(first + i), "bench"));
    }

    private List<Client> inTurns(int count, IntFunction<Client> begin) {
        List<Client> clients = new ArrayList<>(count);
        List<Client> underWay = new ArrayList<>();
        loop.until(count + " clients are ready", PATIENCE, () -> {
            underWay.removeIf(Client::isReady);
            while (underWay.size() < AT_ONCE && clients.size() < count) {
                Client next = begin.apply(clients.size());
                clients.add(next);
                underWay.add(next);
            }
            return underWay.isEmpty();
        });
        return clients;
    }

    private Account account(int number) {
        return new Account("bench" + number, password);
    }
}
