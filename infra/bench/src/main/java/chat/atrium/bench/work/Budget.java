package chat.atrium.bench.work;

import chat.atrium.bench.node.PackagedNode;
import chat.atrium.bench.node.Recording;
import chat.atrium.bench.node.Usage;
import java.util.List;
import java.util.Map;

/**
 * The lines of the budget (docs/architecture.md): where the CPU of a message goes at saturation. PostgreSQL, the
 * collector and the compilers are told apart by their processes and threads; the rest of the JVM by what its stacks are
 * in: the innermost frame that belongs to a line decides.
 */
public final class Budget implements Scenario {

    private static final String REST = "  rest";

    private static final List<Line> LINES = List.of(
            Line.of("  acknowledgement", "stream.Receipts", "stream.Counts", "gateway.management", "DeliveryLedger"),
            Line.of("  rows, client", "backend.archive.", "io.vertx.pgclient", "io.vertx.sqlclient", "backend.storage"),
            Line.of(
                    "  merged write",
                    "transport.Outbox",
                    "transport.FramedOutput",
                    "transport.TextForm",
                    "TcpConnection.write",
                    "WebSocketLine.write",
                    "AbstractChannelHandlerContext.flush",
                    "AbstractChannelHandlerContext.writeAndFlush"),
            Line.of(
                    "  read and parse",
                    "XmlStreamReader",
                    "XmlReader",
                    "TcpConnection.read",
                    "XmppWebSocket",
                    "Stanza.read",
                    "NioByteUnsafe.read",
                    "EpollStreamUnsafe"),
            Line.of("  pipelines", "backend.routing", "backend.feature", "backend.session", "gateway.stream"),
            Line.of(
                    "  hand-offs",
                    "backend.home",
                    "java.lang.VirtualThread",
                    "java.util.concurrent.ForkJoin",
                    "SingleThreadEventExecutor",
                    "nio.NioEventLoop"));

    private final Chat chat = new Chat("budget", false, 0);

    /**
     * A line of the budget.
     *
     * @param parts of names of classes, or of classes and methods
     */
    private record Line(String name, List<String> parts) {

        Line {
            parts = List.copyOf(parts);
        }

        static Line of(String name, String... parts) {
            return new Line(name, List.of(parts));
        }

        boolean holds(String frame) {
            return parts.stream().anyMatch(frame::contains);
        }
    }

    @Override
    public String name() {
        return chat.name();
    }

    @Override
    public String title() {
        return "where it goes, microseconds per message: " + chat.title();
    }

    @Override
    public Figures run(Crew crew, Scale scale) {
        if (!(crew.server() instanceof PackagedNode node)) {
            throw new IllegalStateException("only a node of our own can be looked into");
        }
        Chat.Outcome<Recording> outcome = chat.measure(crew, scale, node::record);
        double messages = outcome.latencies().count();
        Usage used = outcome.usage();
        Map<String, Integer> samples = outcome.beside().end(Budget::lineOf);
        double all = samples.values().stream().mapToInt(Integer::intValue).sum();
        double sampled = used.node() - used.collector() - used.compiler();
        Figures figures = new Figures().put("all", used.cpu() * 1000 / messages);
        figures.put("  rows, PostgreSQL", used.database() * 1000 / messages);
        for (Line line : LINES) {
            figures.put(line.name(), sampled * 1000 / messages * samples.getOrDefault(line.name(), 0) / all);
        }
        return figures.put("  collector", used.collector() * 1000 / messages)
                .put("  compiler", used.compiler() * 1000 / messages)
                .put(REST, sampled * 1000 / messages * samples.getOrDefault(REST, 0) / all);
    }

    private static String lineOf(List<String> frames) {
        for (String frame : frames) {
            for (Line line : LINES) {
                if (line.holds(frame)) {
                    return line.name();
                }
            }
        }
        return REST;
    }
}
