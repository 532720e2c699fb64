package chat.atrium.gateway.stream;

import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/**
 * Tells how far a client is that acknowledges nothing: as far as its connection has taken what was written. One report
 * stands for all of one write. Confined to the context of the connection.
 */
final class Receipts {

    private final Executor context;
    private final LongConsumer report;
    private long written;
    private boolean scheduled;

    Receipts(Executor context, LongConsumer report) {
        this.context = context;
        this.report = report;
    }

    /** An archived message was written. */
    void written(long archived) {
        written = archived;
        if (!scheduled) {
            scheduled = true;
            context.execute(this::tell);
        }
    }

    private void tell() {
        scheduled = false;
        report.accept(written);
    }
}
