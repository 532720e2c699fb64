package chat.atrium.bench.node;

import chat.atrium.bench.wire.Target;
import java.util.List;

/** A server that somebody else has started. */
public record OtherServer(Target target, long process, List<Long> database, boolean registers) implements Server {

    public OtherServer {
        database = List.copyOf(database);
    }

    @Override
    public void collectGarbage() {
        // others are taken as they are
    }

    @Override
    public void close() {
        // it stays
    }
}
