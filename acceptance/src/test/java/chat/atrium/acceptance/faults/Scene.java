package chat.atrium.acceptance.faults;

import chat.atrium.acceptance.node.Frozen;
import chat.atrium.acceptance.node.Lender;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** A node under load, and what is done to it at moments that a seed has chosen. */
final class Scene implements AutoCloseable {

    private final Company company;
    private Node node;

    Scene(String name, NodeSettings settings, Party... parties) throws IOException {
        company = new Company(name);
        node = Node.start(settings);
        Door door = Door.of(node);
        try {
            for (Party party : parties) {
                company.join(party, random -> () -> door);
            }
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** A node that lets the crowd in. */
    static NodeSettings settings() {
        return welcoming(NodeSettings.fresh());
    }

    /** The same node, as it lets the crowd in. */
    static NodeSettings welcoming(NodeSettings settings) {
        return settings.with("ATRIUM_OWNER", "owner:correct horse battery")
                .with("ATRIUM_REGISTRATION", "open")
                .with("ATRIUM_PLAINTEXT", "true")
                .with("ATRIUM_LOGIN_ITERATIONS", "4096")
                .with("ATRIUM_ARCHIVE_PATIENCE", "2s")
                .with("ATRIUM_LIMITS_REGISTRATIONS_PER_ADDRESS", "1000")
                .with("ATRIUM_LIMITS_STREAMS_BEFORE_LOGIN_PER_ADDRESS", "1000");
    }

    /** Lets them talk for a while, until a moment between these. */
    void talk(Duration shortest, Duration longest) {
        company.talk(shortest, longest);
    }

    /** {@code kill -9}, in the middle of their talk, and a new start. */
    void killNode() {
        node.kill();
        Instant dead = Instant.now();
        node = Node.start(node.settings());
        company.tell(
                "ready again after " + Duration.between(dead, Instant.now()).toMillis() + " ms");
    }

    /** SIGSTOP and SIGCONT, in the middle of their talk: what they say meanwhile waits in the sockets. */
    void freezeNode(Duration time) {
        try (Frozen _ = node.freeze()) {
            Company.pass(time);
        }
        company.tell("frozen for " + time.toMillis() + " ms");
    }

    /** The same for the database: its connections stay open, and nothing is committed. */
    void freezeDatabase(Duration time) {
        try (Frozen _ = node.freezeDatabase()) {
            Company.pass(time);
        }
        company.tell("database frozen for " + time.toMillis() + " ms");
    }

    /** PostgreSQL is stopped, in the middle of their talk, for at least that time, and comes back. */
    void stopDatabase(Lender lender, Duration shortest) {
        Instant stopping = Instant.now();
        lender.stop();
        Company.pass(shortest);
        lender.start();
        company.tell(
                "database away for " + Duration.between(stopping, Instant.now()).toMillis() + " ms");
    }

    /** Waits until all is quiet and looks into the ledgers. */
    void judge() {
        company.judge();
    }

    @Override
    public void close() {
        company.close();
        node.close();
    }
}
