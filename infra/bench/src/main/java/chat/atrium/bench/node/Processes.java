package chat.atrium.bench.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code /proc}: what a process and all below it have used. */
public final class Processes {

    private static final Path PROC = Path.of("/proc");

    /** The kernel counts in hundredths of a second, whatever it measures in. */
    private static final double MILLIS_PER_TICK = 10;

    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_CHILDREN = 13;
    private static final int SYSTEM_OF_CHILDREN = 14;

    private Processes() {}

    /** User and system time of these processes and all below them, those that have ended included, in milliseconds. */
    public static double cpuMillis(List<Long> roots) {
        Set<Long> family = new HashSet<>(roots);
        List<Long> all = ids(PROC);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (long id : all) {
                Optional<String[]> stat = findStat(PROC.resolve(Long.toString(id)));
                grows |= stat.isPresent() && family.contains(Long.parseLong(stat.get()[PARENT])) && family.add(id);
            }
        }
        long ticks = 0;
        for (long id : family) {
            ticks += findStat(PROC.resolve(Long.toString(id)))
                    .map(stat -> sum(stat, USER, SYSTEM, USER_OF_CHILDREN, SYSTEM_OF_CHILDREN))
                    .orElse(0L);
        }
        return ticks * MILLIS_PER_TICK;
    }

    /** User and system time of the threads of a process whose names begin so, in milliseconds. */
    public static double threadMillis(long process, String... names) {
        Path tasks = PROC.resolve(process + "/task");
        long ticks = 0;
        for (long id : ids(tasks)) {
            Path task = tasks.resolve(Long.toString(id));
            String name = read(task.resolve("comm")).orElse("");
            if (Stream.of(names).anyMatch(name::startsWith)) {
                ticks += findStat(task).map(stat -> sum(stat, USER, SYSTEM)).orElse(0L);
            }
        }
        return ticks * MILLIS_PER_TICK;
    }

    /** What a process has in memory. */
    public static long residentKibibytes(long process) {
        return read(PROC.resolve(process + "/status"))
                .orElseThrow()
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** How busy the machine is with all that runs on it. */
    public static String load() {
        return read(PROC.resolve("loadavg")).orElse("").split(" ", 2)[0];
    }

    private static long sum(String[] stat, int... fields) {
        long sum = 0;
        for (int field : fields) {
            sum += Long.parseLong(stat[field]);
        }
        return sum;
    }

    /** The fields behind the name, which may hold anything. */
    private static Optional<String[]> findStat(Path process) {
        return read(process.resolve("stat"))
                .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    private static List<Long> ids(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .toList();
        } catch (NoSuchFileException ended) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
