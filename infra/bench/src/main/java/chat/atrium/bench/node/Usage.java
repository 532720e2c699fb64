package chat.atrium.bench.node;

/**
 * What a server has used up to a moment, or between two; times in milliseconds.
 *
 * @param node CPU of the server's own process
 * @param database CPU of its PostgreSQL
 * @param loops of the node's part: the event loops
 * @param thinking of the node's part: the carriers of virtual threads
 * @param collector of the node's part: garbage collection
 * @param compiler of the node's part: the JVM's compilers
 */
public record Usage(
        double wall, double node, double database, double loops, double thinking, double collector, double compiler) {

    public double cpu() {
        return node + database;
    }

    /** What has been used since then. */
    public Usage since(Usage earlier) {
        return new Usage(
                wall - earlier.wall,
                node - earlier.node,
                database - earlier.database,
                loops - earlier.loops,
                thinking - earlier.thinking,
                collector - earlier.collector,
                compiler - earlier.compiler);
    }
}
