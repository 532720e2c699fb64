package chat.atrium.gateway.transport;

import java.time.Duration;

/** Reading goes on only while neither the stream nor the rate of the client speaks against it; for one context. */
public final class ReadGate {

    private final ByteRate bytes;
    private final VertxContext context;
    private final Runnable pause;
    private final Runnable resume;
    private boolean streamBlocks;
    private boolean rateBlocks;

    public ReadGate(int bytesPerSecond, VertxContext context, Runnable pause, Runnable resume) {
        this.bytes = new ByteRate(bytesPerSecond, System.nanoTime());
        this.context = context;
        this.pause = pause;
        this.resume = resume;
    }

    /** The stream does not want to read, or wants to again. */
    public void stream(boolean blocks) {
        boolean before = isClosed();
        streamBlocks = blocks;
        apply(before);
    }

    /** So much has come in; a client that sends too fast is not read for as long as makes up for it. */
    public void took(int count) {
        Duration rest = bytes.take(count, System.nanoTime());
        if (rest.isPositive()) {
            rate(true);
            context.after(rest, this::forgive);
        }
    }

    /** What the client has sent too fast no longer counts. */
    public void forgive() {
        rate(false);
    }

    private void rate(boolean blocks) {
        boolean before = isClosed();
        rateBlocks = blocks;
        apply(before);
    }

    private boolean isClosed() {
        return streamBlocks || rateBlocks;
    }

    private void apply(boolean before) {
        if (isClosed() && !before) {
            pause.run();
        } else if (!isClosed() && before) {
            resume.run();
        }
    }
}
