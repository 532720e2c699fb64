package chat.atrium.gateway.transport;

/** Reading goes on only while neither the stream nor the rate of the client speaks against it; for one context. */
public final class ReadGate {

    private final Runnable pause;
    private final Runnable resume;
    private boolean streamBlocks;
    private boolean rateBlocks;

    public ReadGate(Runnable pause, Runnable resume) {
        this.pause = pause;
        this.resume = resume;
    }

    public void stream(boolean blocks) {
        boolean before = isClosed();
        streamBlocks = blocks;
        apply(before);
    }

    public void rate(boolean blocks) {
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
