package chat.atrium.acceptance.faults;

import static chat.atrium.acceptance.faults.SignIn.SM;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Writes to one connection, so that nobody else waits for it; asks for an acknowledgement behind all that waited. */
final class Writing {

    private static final String REQUEST = "<r xmlns='" + SM + "'/>";

    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final Wire wire;
    private final Thread thread;

    Writing(Wire wire) {
        this.wire = wire;
        this.thread = Thread.ofVirtual().start(this::write);
    }

    void add(String xml) {
        waiting.add(xml);
    }

    void end() {
        thread.interrupt();
    }

    private void write() {
        try {
            while (true) {
                List<String> batch = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(batch);
                boolean stanzas = batch.stream().anyMatch(xml -> !xml.startsWith("<a "));
                wire.write(String.join("", batch) + (stanzas ? REQUEST : ""));
            }
        } catch (InterruptedException | IOException ended) {
            // whoever reads from the same connection notices
            waiting.clear();
        }
    }
}
