package chat.atrium.gateway.registry;

import chat.atrium.gateway.stream.StreamMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Counts into {@code /q/metrics}. */
@Singleton
final class MicrometerStreamMeter implements StreamMeter {

    private final MeterRegistry meters;
    private final Counter in;
    private final Counter out;
    private final Counter successes;
    private final Counter failures;

    @Inject
    MicrometerStreamMeter(MeterRegistry meters) {
        this.meters = meters;
        this.in = meters.counter("atrium.stanzas", "direction", "in");
        this.out = meters.counter("atrium.stanzas", "direction", "out");
        this.successes = meters.counter("atrium.logins", "result", "success");
        this.failures = meters.counter("atrium.logins", "result", "failure");
    }

    @Override
    public void stanzaIn() {
        in.increment();
    }

    @Override
    public void stanzaOut() {
        out.increment();
    }

    @Override
    public void login(boolean successful) {
        (successful ? successes : failures).increment();
    }

    @Override
    public void failed(String condition) {
        meters.counter("atrium.stream.errors", "condition", condition).increment();
    }
}
