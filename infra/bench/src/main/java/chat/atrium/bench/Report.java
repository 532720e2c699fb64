package chat.atrium.bench;

import chat.atrium.bench.node.Processes;
import chat.atrium.bench.work.Figures;
import chat.atrium.bench.work.Scenario;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Prints figures: every run, and the median of all. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void begin(Scenario scenario) {
        out.printf("%n%s: %s (load of the machine %s)%n", scenario.name(), scenario.title(), Processes.load());
    }

    void end(List<Figures> runs) {
        for (String name : runs.getFirst().values().keySet()) {
            List<Double> values = runs.stream()
                    .map(run -> run.values().getOrDefault(name, Double.NaN))
                    .toList();
            String each = values.size() == 1
                    ? ""
                    : values.stream().map(Report::number).collect(Collectors.joining(" ", "   of ", ""));
            out.printf("  %-36s %12s%s%n", name, number(median(values)), each);
        }
        out.flush();
    }

    /** The server does not do what is asked of it. */
    void failed(IllegalStateException failure) {
        out.printf("  FAILED: %s%n", failure.getMessage());
        out.flush();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String number(double value) {
        return value < 100 ? "%.2f".formatted(value) : "%,.0f".formatted(value);
    }
}
