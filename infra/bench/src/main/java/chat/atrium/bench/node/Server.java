package chat.atrium.bench.node;

import chat.atrium.bench.wire.Target;
import java.util.List;

/** What is loaded: a node of our own, or another server. */
public interface Server extends AutoCloseable {

    Target target();

    /** The process whose memory and threads are looked at. */
    long process();

    /** The processes of its database. */
    List<Long> database();

    /** Gives back memory that is not needed, as far as the server can be asked to. */
    void collectGarbage();

    /** True if clients may make accounts by themselves; else these are there already. */
    boolean registers();

    /** What has been used up to now. */
    default Usage usage() {
        long process = process();
        return new Usage(
                System.nanoTime() / 1e6,
                Processes.cpuMillis(List.of(process)),
                Processes.cpuMillis(database()),
                Processes.threadMillis(process, "vert.x-eventloo"),
                Processes.threadMillis(process, "ForkJoinPool"),
                Processes.threadMillis(process, "GC Thread", "G1 ", "ZWorker", "ZDriver", "VM Thread"),
                Processes.threadMillis(process, "C1 Compiler", "C2 Compiler"));
    }

    @Override
    void close();
}
