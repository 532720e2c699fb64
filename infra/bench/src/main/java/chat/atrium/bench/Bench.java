package chat.atrium.bench;

import chat.atrium.bench.node.Server;
import chat.atrium.bench.wire.Loop;
import chat.atrium.bench.work.ArchivePages;
import chat.atrium.bench.work.Budget;
import chat.atrium.bench.work.Chat;
import chat.atrium.bench.work.Crew;
import chat.atrium.bench.work.Figures;
import chat.atrium.bench.work.IdleSessions;
import chat.atrium.bench.work.Logins;
import chat.atrium.bench.work.Room;
import chat.atrium.bench.work.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command. */
public final class Bench {

    private static final String PASSWORD = "correct horse";

    private Bench() {}

    private static List<Scenario> scenarios() {
        return List.of(
                new Chat("chat", false, 0),
                new Chat("chat-ws", true, 0),
                new Chat("chat-1000", false, 1000),
                new Chat("chat-1000-ws", true, 1000),
                new Budget(),
                new ArchivePages(),
                new Room(),
                new Logins("logins", 2000),
                new IdleSessions("idle", false, List.of(1000, 5000, 10_000)),
                new IdleSessions("idle-ws", true, List.of(1000, 5000, 10_000)));
    }

    public static void main(String... arguments) {
        try {
            Options options = new Options(List.of(arguments));
            if (options.wantsHelp()) {
                System.out.print(usage());
                return;
            }
            System.exit(run(options, chosen(options.scenarios())) ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(usage());
            System.exit(2);
        }
    }

    /** False if a scenario could not be done. */
    private static boolean run(Options options, List<Scenario> scenarios) {
        boolean complete = true;
        Report report = new Report(System.out);
        try (Server server = options.server();
                Loop loop = new Loop()) {
            Crew crew = new Crew(server, loop, PASSWORD);
            for (Scenario scenario : scenarios) {
                report.begin(scenario);
                try {
                    List<Figures> runs = new ArrayList<>();
                    for (int i = 0; i < (scenario.repeats() ? options.runs() : 1); i++) {
                        runs.add(scenario.run(crew, options.scale()));
                    }
                    report.end(runs);
                } catch (IllegalStateException failure) {
                    complete = false;
                    report.failed(failure);
                    loop.cutAll();
                }
            }
        }
        return complete;
    }

    private static List<Scenario> chosen(List<String> names) {
        List<Scenario> all = scenarios();
        if (names.isEmpty()) {
            return all;
        }
        return names.stream()
                .map(name -> all.stream()
                        .filter(scenario -> scenario.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("unknown scenario " + name)))
                .toList();
    }

    private static String usage() {
        return Options.USAGE.formatted(scenarios().stream()
                .map(scenario -> "  %-20s %s%n".formatted(scenario.name(), scenario.title()))
                .collect(Collectors.joining()));
    }
}
