package chat.atrium.backend.cluster;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The ways to the other nodes, one queue each. Frames that wait go out together; a thread writes only while there is
 * something. Whoever finds a queue full is told so and waits for nobody (promise 6).
 */
final class Links {

    private static final Logger LOG = Logger.getLogger(Links.class);

    /** So much is given to the wire at once. */
    private static final int TOGETHER = 60_000;

    private final Map<NodeId, Link> links = new ConcurrentHashMap<>();
    private final Map<Frame.Type, Counter> sent = new EnumMap<>(Frame.Type.class);
    private final Wire wire;
    private final long capacity;

    /** Brings bytes to a node, in order; may block while that node takes nothing. */
    interface Wire {
        void transmit(NodeId node, byte[] frames) throws Exception;
    }

    Links(Wire wire, long capacity, MeterRegistry meters) {
        this.wire = wire;
        this.capacity = capacity;
        for (Frame.Type type : Frame.Type.values()) {
            sent.put(
                    type,
                    Counter.builder("atrium.cluster.frames")
                            .description("frames sent to other nodes")
                            .tag("type", type.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
    }

    /** Queues a frame; false if it does not fit. One that is {@linkplain Frame.Type#isAlwaysTaken taken always} fits. */
    boolean send(NodeId node, Frame frame) {
        byte[] bytes = FrameCodec.encode(frame);
        boolean taken =
                links.computeIfAbsent(node, Link::new).add(bytes, frame.type().isAlwaysTaken());
        if (taken) {
            Objects.requireNonNull(sent.get(frame.type())).increment();
        }
        return taken;
    }

    /** What waits for that node is dropped. */
    void gone(NodeId node) {
        Link link = links.remove(node);
        if (link != null) {
            link.queue.clear();
        }
    }

    /** One node and what waits for it. */
    private final class Link {

        private final NodeId node;
        private final Queue<byte[]> queue = new ConcurrentLinkedQueue<>();
        private final AtomicLong waiting = new AtomicLong();
        private final AtomicBoolean writing = new AtomicBoolean();

        Link(NodeId node) {
            this.node = node;
        }

        boolean add(byte[] frame, boolean always) {
            if (waiting.addAndGet(frame.length) > capacity && !always) {
                waiting.addAndGet(-frame.length);
                return false;
            }
            queue.add(frame);
            if (writing.compareAndSet(false, true)) {
                Thread.ofVirtual().name("link").start(this::drain);
            }
            return true;
        }

        private void drain() {
            do {
                byte[] next = queue.poll();
                while (next != null) {
                    transmit(next);
                    next = queue.poll();
                }
                writing.set(false);
                // A frame that came between the last look and this line has found us writing.
            } while (!queue.isEmpty() && writing.compareAndSet(false, true));
        }

        private void transmit(byte[] first) {
            byte[] together = first;
            byte[] next = queue.peek();
            if (next != null && first.length + next.length <= TOGETHER) {
                ByteArrayOutputStream batch = new ByteArrayOutputStream(TOGETHER);
                batch.writeBytes(first);
                while (next != null && batch.size() + next.length <= TOGETHER) {
                    batch.writeBytes(queue.remove());
                    next = queue.peek();
                }
                together = batch.toByteArray();
            }
            try {
                wire.transmit(node, together);
            } catch (Exception e) {
                LOG.debugf("Nothing goes to node %s any more: %s", node.value(), e.getMessage());
            }
            waiting.addAndGet(-together.length);
        }
    }
}
