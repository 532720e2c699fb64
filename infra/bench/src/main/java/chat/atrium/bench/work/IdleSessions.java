package chat.atrium.bench.work;

import chat.atrium.bench.node.Processes;
import chat.atrium.bench.wire.Client;
import chat.atrium.bench.wire.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What sessions cost that do nothing: each of an account of its own, signed in and available. Resident memory of the
 * node, after a full collection, because what a JVM has not collected yet says nothing of its sessions.
 *
 * @param levels at which it is looked at, ascending
 */
public record IdleSessions(String name, boolean webSocket, List<Integer> levels) implements Scenario {

    private static final Duration SETTLING = Duration.ofSeconds(4);

    public IdleSessions {
        levels = List.copyOf(levels);
    }

    @Override
    public String title() {
        return "idle sessions, " + (webSocket ? "WebSocket" : "TCP");
    }

    /** What a process has once taken from the system it uses again. */
    @Override
    public boolean repeats() {
        return false;
    }

    @Override
    public Figures run(Crew crew, Scale scale) {
        Target target = crew.server().target().over(webSocket);
        crew.register(levels.getLast());
        Figures figures = new Figures();
        List<Client> clients = new ArrayList<>();
        long before = resident(crew);
        for (int level : levels) {
            List<Client> more = crew.signIn(target, clients.size(), level - clients.size());
            more.forEach(client -> client.send("<presence/>"));
            clients.addAll(more);
            long now = resident(crew);
            figures.put(
                    "KiB per session, from %,d to %,d".formatted(level - more.size(), level),
                    (now - before) / (double) more.size());
            before = now;
        }
        clients.forEach(Client::close);
        return figures;
    }

    private static long resident(Crew crew) {
        crew.loop().during(SETTLING);
        crew.server().collectGarbage();
        crew.loop().during(SETTLING);
        return Processes.residentKibibytes(crew.server().process());
    }
}
