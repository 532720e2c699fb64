package chat.atrium.gateway.stream;

import chat.atrium.gateway.management.UnacknowledgedQueue.Sent;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends to a client that acknowledges nothing, and tells how far it is: as far as its connection has taken what was
 * written. One report stands for all of one write, in the context of the connection.
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

    /** Writes a stanza; without a stream it goes nowhere, and waits in the archive if it is kept there. */
    void send(Sent sent, @Nullable ClientStream stream) {
        if (stream == null) {
            return;
        }
        if (sent.archived() == 0) {
            sent.findShared()
                    .ifPresentOrElse(
                            stream.output()::send, () -> stream.output().send(sent.stanza()));
        } else {
            stream.output().send(sent.stanza(), () -> written(sent.archived()));
        }
    }

    private void written(long archived) {
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
