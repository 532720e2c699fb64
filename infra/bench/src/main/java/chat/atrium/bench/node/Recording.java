package chat.atrium.bench.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** On what a JVM has spent its CPU: stacks, sampled in equal steps of CPU time (JFR's {@code jdk.CPUTimeSample}). */
public final class Recording {

    private static final String SAMPLE = "jdk.CPUTimeSample";

    private final PackagedNode node;
    private final Path file;

    private Recording(PackagedNode node, Path file) {
        this.node = node;
        this.file = file;
    }

    static Recording begin(PackagedNode node, Path file) {
        node.command(
                "JFR.start",
                "name=bench",
                "settings=none",
                "+" + SAMPLE + "#enabled=true",
                "+" + SAMPLE + "#throttle=2ms");
        return new Recording(node, file);
    }

    /**
     * Ends it, and counts the samples.
     *
     * @param line gives a name for the classes and methods of a stack, innermost first
     */
    public Map<String, Integer> end(Function<List<String>, String> line) {
        node.command("JFR.stop", "name=bench", "filename=" + file);
        Map<String, Integer> counts = new TreeMap<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (event.getEventType().getName().equals(SAMPLE)) {
                    counts.merge(line.apply(stack == null ? List.of() : frames(stack)), 1, Integer::sum);
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }

    private static List<String> frames(RecordedStackTrace stack) {
        return stack.getFrames().stream().map(Recording::name).toList();
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }
}
