package chat.atrium.gateway.file;

import chat.atrium.backend.settings.FileSettings;
import java.time.Duration;

/** How long a transfer may take: it is never silent for too long, and on average not slower than allowed. */
final class Pace {

    private final Duration stall;
    private final long end;

    private Pace(Duration stall, long end) {
        this.stall = stall;
        this.end = end;
    }

    /** From now on, for so many bytes. */
    static Pace of(FileSettings limits, long bytes) {
        Duration longest = limits.stall().plusSeconds(bytes / limits.slowest());
        return new Pace(limits.stall(), System.nanoTime() + longest.toNanos());
    }

    /** How long the next piece may take. */
    Duration patience() {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        return left.compareTo(stall) < 0 ? left : stall;
    }
}
