package chat.atrium.gateway.transport;

import java.time.Duration;

/** How fast one client may send: so many bytes per second on average, four times as many in a burst. */
public final class ByteRate {

    private static final int BURST_SECONDS = 4;
    private static final double NANOS = 1e9;

    private final int perSecond;
    private double allowance;
    private long last;

    /** Begins with a full burst at a moment of {@link System#nanoTime}. */
    public ByteRate(int perSecond, long now) {
        this.perSecond = perSecond;
        this.allowance = (double) perSecond * BURST_SECONDS;
        this.last = now;
    }

    /** Bytes have come in; answers how long not to read, zero while the client keeps to its rate. */
    public Duration take(int bytes, long now) {
        allowance = Math.min((double) perSecond * BURST_SECONDS, allowance + (now - last) / NANOS * perSecond) - bytes;
        last = now;
        return allowance >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-allowance / perSecond * NANOS));
    }
}
