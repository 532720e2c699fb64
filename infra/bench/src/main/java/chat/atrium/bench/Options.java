package chat.atrium.bench;

import chat.atrium.bench.node.OtherServer;
import chat.atrium.bench.node.PackagedNode;
import chat.atrium.bench.node.Server;
import chat.atrium.bench.wire.Target;
import chat.atrium.bench.work.Scale;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the command line says. */
final class Options {

    static final String USAGE = """
            Usage: infra/bench/run [option ...] [scenario ...]

            Starts a packaged node with fresh data on free ports of the loopback, loads it over XMPP without TLS, and
            prints what that costs: CPU of the node and of its PostgreSQL together. A message counts when its recipient
            has it. Without a scenario all of them run, one after the other.

            Scenarios:
            %s
            Options:
              --runs N             each scenario so many times; the median comes first (1)
              --warm-up SECONDS    before anything is measured (20)
              --measure SECONDS    (20)
              --app DIR            the node: a directory with quarkus-run.jar (web-ui/target/quarkus-app)
              --jvm OPTION         a further option of its JVM; may be given again
              --set NAME=VALUE     a setting of the node, such as ATRIUM_ARCHIVE_WAITING=1000; may be given again

            Another server, which runs already, in place of a node:
              --against HOST:PORT  where it listens for clients, without TLS
              --web HOST:PORT      where it listens for WebSockets
              --path PATH          of its WebSocket (/xmpp-websocket)
              --domain NAME        of its accounts (localhost)
              --process PID        of the server
              --database PID       of its PostgreSQL, if it has one
              --registered         accounts bench0, bench1, ... exist, with the password "correct horse"
            """;

    private final Map<String, String> values = new HashMap<>();
    private final List<String> jvm = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> scenarios = new ArrayList<>();

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if there is something that is not known
     */
    Options(List<String> arguments) {
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--help", "--registered" -> values.put(argument, "");
                case "--runs",
                        "--warm-up",
                        "--measure",
                        "--app",
                        "--against",
                        "--web",
                        "--path",
                        "--domain",
                        "--process",
                        "--database" -> values.put(argument, value(argument, rest.hasNext() ? rest.next() : ""));
                case "--jvm" -> jvm.add(value(argument, rest.hasNext() ? rest.next() : ""));
                case "--set" -> {
                    String[] setting =
                            value(argument, rest.hasNext() ? rest.next() : "").split("=", 2);
                    settings.put(setting[0], setting.length == 2 ? setting[1] : "");
                }
                default -> scenario(argument);
            }
        }
    }

    private static String value(String option, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return value;
    }

    private void scenario(String argument) {
        if (argument.startsWith("-")) {
            throw new IllegalArgumentException("unknown option " + argument);
        }
        scenarios.add(argument);
    }

    boolean wantsHelp() {
        return values.containsKey("--help");
    }

    List<String> scenarios() {
        return List.copyOf(scenarios);
    }

    int runs() {
        return number("--runs", 1);
    }

    Scale scale() {
        return new Scale(Duration.ofSeconds(number("--warm-up", 20)), Duration.ofSeconds(number("--measure", 20)));
    }

    /** Starts the node, or finds the other server. */
    Server server() {
        if (values.containsKey("--against")) {
            InetSocketAddress tcp = address(values.get("--against"));
            Target target = new Target(
                    values.getOrDefault("--domain", "localhost"),
                    tcp,
                    values.containsKey("--web") ? address(values.get("--web")) : tcp,
                    values.getOrDefault("--path", "/xmpp-websocket"),
                    false);
            return new OtherServer(
                    target,
                    number("--process", 0),
                    values.containsKey("--database") ? List.of((long) number("--database", 0)) : List.of(),
                    !values.containsKey("--registered"));
        }
        return PackagedNode.start(
                Path.of(values.getOrDefault("--app", "web-ui/target/quarkus-app")),
                Path.of("infra/scripts/node.options"),
                jvm,
                settings);
    }

    private int number(String option, int otherwise) {
        String value = values.get(option);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
}
