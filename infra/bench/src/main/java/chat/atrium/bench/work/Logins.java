package chat.atrium.bench.work;

import chat.atrium.bench.node.Usage;
import chat.atrium.bench.wire.Client;
import chat.atrium.bench.wire.Target;
import java.util.List;

/** Clients that sign in (SASL PLAIN, against 4096 rounds of PBKDF2) and bind a resource, fifty at a time. */
public record Logins(String name, int count) implements Scenario {

    private static final int WARM_UP = 500;

    @Override
    public String title() {
        return "%,d logins, TCP".formatted(count);
    }

    @Override
    public Figures run(Crew crew, Scale scale) {
        Target target = crew.server().target().over(false);
        crew.register(WARM_UP + count);
        List<Client> early = crew.signIn(target, count, WARM_UP);
        Usage before = crew.server().usage();
        List<Client> clients = crew.signIn(target, 0, count);
        Usage used = crew.server().usage().since(before);
        early.forEach(Client::close);
        clients.forEach(Client::close);
        return new Figures().cpu(used, count, "logins");
    }
}
