package chat.atrium.bench.work;

import java.time.Duration;

/**
 * How much of everything.
 *
 * @param warmUp how long it is done before anything is measured
 * @param measured how long it is measured
 */
public record Scale(Duration warmUp, Duration measured) {}
