package chat.atrium.bench.work;

import chat.atrium.bench.node.Usage;
import chat.atrium.bench.wire.Client;
import chat.atrium.bench.wire.Loop;
import chat.atrium.bench.wire.Stanzas;
import chat.atrium.bench.wire.Target;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Pairs of accounts of which one writes to the other: as fast as the server can take it, with a fixed number of messages
 * under way, or so many a second, whatever the server does.
 *
 * @param perSecond of all pairs together; 0 for as fast as can be
 */
public record Chat(String name, boolean webSocket, int perSecond) implements Scenario {

    private static final int PAIRS = 200;
    private static final int UNDER_WAY = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A hundred and fifty bytes and a few. */
    static final String BODY = "It is a truth universally acknowledged, that a message in possession of a good "
            + "body must be in want of a hundred and fifty bytes, however little known its end.";

    @Override
    public String title() {
        return "one-to-one, archived, " + (webSocket ? "WebSocket, " : "TCP, ")
                + (perSecond == 0
                        ? PAIRS + " pairs, " + UNDER_WAY + " under way each"
                        : "%,d a second over %d pairs".formatted(perSecond, PAIRS));
    }

    @Override
    public Figures run(Crew crew, Scale scale) {
        Outcome<Boolean> outcome = measure(crew, scale, () -> true);
        return new Figures()
                .cpu(outcome.usage(), outcome.latencies().count(), "messages")
                .latency(outcome.latencies());
    }

    /**
     * What was measured.
     *
     * @param beside what was begun with it
     */
    record Outcome<T>(Usage usage, Latencies latencies, T beside) {}

    /** Does it, and something besides that begins when the measured time does. */
    <T> Outcome<T> measure(Crew crew, Scale scale, Supplier<T> besides) {
        Target target = crew.server().target().over(webSocket);
        List<Client> clients = crew.signIn(target, 0, 2 * PAIRS);
        Course course = new Course(clients);
        Loop.Pacer pacer = course.pacer(perSecond);
        crew.loop().during(scale.warmUp(), pacer);
        T beside = besides.get();
        course.latencies.clear();
        Usage before = crew.server().usage();
        crew.loop().during(scale.measured(), pacer);
        Outcome<T> outcome = new Outcome<>(crew.server().usage().since(before), course.latencies.copy(), beside);
        course.closing = true;
        crew.loop().until("all messages have arrived", PATIENCE, () -> course.sent == course.arrived);
        clients.forEach(Client::close);
        return outcome;
    }

    /** The conversations. */
    private static final class Course {

        private final List<Client> clients;
        private final Latencies latencies = new Latencies();
        private long sent;
        private long arrived;
        private boolean closing;
        private boolean saturating;

        Course(List<Client> clients) {
            this.clients = clients;
            for (int pair = 0; pair < PAIRS; pair++) {
                int sender = pair;
                clients.get(PAIRS + pair).listen(stanza -> received(sender, stanza));
                clients.get(pair).listen(Course::refused);
                clients.get(PAIRS + pair).send("<presence/>");
                clients.get(pair).send("<presence/>");
            }
        }

        Loop.Pacer pacer(int perSecond) {
            if (perSecond == 0) {
                return this::saturate;
            }
            double interval = 1e9 / perSecond;
            double begin = System.nanoTime();
            return now -> {
                while (begin + sent * interval <= now) {
                    send((int) (sent % PAIRS));
                }
                return (long) (begin + sent * interval - now);
            };
        }

        private long saturate(long now) {
            if (!saturating) {
                saturating = true;
                for (int i = 0; i < PAIRS * UNDER_WAY; i++) {
                    send(i % PAIRS);
                }
            }
            return Duration.ofMillis(100).toNanos();
        }

        private void send(int pair) {
            clients.get(pair)
                    .send("<message to='" + clients.get(PAIRS + pair).bare() + "' type='chat' id='" + sent + '-'
                            + System.nanoTime() + "'><body>" + BODY + "</body></message>");
            sent++;
        }

        private void received(int sender, String stanza) {
            if (!stanza.startsWith("<message")) {
                return;
            }
            String id = Stanzas.attribute(stanza, "id");
            if (id == null || Stanzas.isError(stanza)) {
                throw new IllegalStateException("not what was sent: " + stanza);
            }
            latencies.add(System.nanoTime() - Long.parseLong(id.substring(id.indexOf('-') + 1)));
            arrived++;
            if (saturating && !closing) {
                send(sender);
            }
        }

        private static void refused(String stanza) {
            if (Stanzas.isError(stanza)) {
                throw new IllegalStateException("refused: " + stanza);
            }
        }
    }
}
