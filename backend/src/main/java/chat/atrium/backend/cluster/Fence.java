package chat.atrium.backend.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/**
 * PostgreSQL says which nodes live and who keeps which segment: there is one answer to that, however the network is cut.
 * A node whose generation was raised by others commits nothing more. All methods block.
 */
public final class Fence {

    /** What a node begins with; whoever fences it raises it. */
    static final long GENERATION = 1;

    /** One fence at a time, so that of two nodes that fence each other one wins. */
    private static final long LOCK = 0x41545249554DL;

    private final DataSource database;
    private final NodeId self;

    public Fence(DataSource database, NodeId self) {
        this.database = database;
        this.self = self;
    }

    /**
     * Makes this node known.
     *
     * @param address where the other nodes reach it: one that had it before is gone
     */
    void register(String address) throws SQLException {
        fence("select id from node where address = ?", address);
        update(
                "insert into node (id, generation, address, seen) values (?, ?, ?, now())",
                self.value(),
                GENERATION,
                address);
    }

    /** Tells that this node lives; false if it was fenced. */
    boolean beat() throws SQLException {
        return update("update node set seen = now() where id = ? and generation = ?", self.value(), GENERATION) > 0;
    }

    /** Those of the nodes that have not said for so long that they live. */
    Set<NodeId> silent(Collection<NodeId> nodes, int seconds) throws SQLException {
        return nodes(
                "select other.id from unnest(?) as other (id) where not exists (select from node where node.id ="
                        + " other.id and generation = ? and seen > now() - ? * interval '1 second')",
                nodes.stream().map(NodeId::value).toArray(String[]::new),
                GENERATION,
                seconds);
    }

    /** The nodes that count: those that have not left by themselves and were not fenced. */
    Set<NodeId> known() throws SQLException {
        return nodes("select id from node where generation = ?", GENERATION);
    }

    /** Who holds segments. */
    Set<NodeId> holders() throws SQLException {
        return nodes("select distinct node from segment where node is not null");
    }

    /** From now on these nodes commit nothing and hold no segment; false if this one was fenced before. */
    boolean fence(Collection<NodeId> nodes) throws SQLException {
        return fence(
                "select unnest(?)", (Object) nodes.stream().map(NodeId::value).toArray(String[]::new));
    }

    private boolean fence(String which, Object parameter) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                query(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
                Set<String> me = query(
                        connection, "select id from node where id = ? and generation <> ?", self.value(), GENERATION);
                if (!me.isEmpty()) {
                    connection.rollback();
                    return false;
                }
                update(
                        connection,
                        "update node set generation = generation + 1 where id in (" + which + ")",
                        parameter);
                update(connection, "update segment set node = null where node in (" + which + ")", parameter);
                update(connection, "delete from node where seen < now() - interval '1 day'");
                connection.commit();
                return true;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * Takes those of the segments that nobody holds; the answer has those that this node holds now. Whoever fences this
     * node meanwhile waits, and takes them away again.
     */
    Set<Integer> take(Collection<Integer> segments) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Set<Integer> taken = new HashSet<>();
            query(
                            connection,
                            "with valid as (select id from node where id = ? and generation = ? for share) update"
                                    + " segment set node = valid.id, epoch = epoch + 1 from valid where segment.id ="
                                    + " any(?) and (node is null or node = valid.id) returning segment.id::text",
                            self.value(),
                            GENERATION,
                            segments.toArray(Integer[]::new))
                    .forEach(id -> taken.add(Integer.valueOf(id)));
            return taken;
        }
    }

    /** Others may have the segments. */
    void release(Collection<Integer> segments) throws SQLException {
        update(
                "update segment set node = null where id = any(?) and node = ?",
                segments.toArray(Integer[]::new),
                self.value());
    }

    /** This node leaves by itself; what it has not committed when others may have its segments it never will. */
    void leave() throws SQLException {
        update(
                "with gone as (delete from node where id = ? and generation = ? returning id) update segment set node ="
                        + " null from gone where node = gone.id",
                self.value(),
                GENERATION);
    }

    private Set<NodeId> nodes(String statement, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Set<NodeId> nodes = new HashSet<>();
            query(connection, statement, parameters).forEach(id -> nodes.add(new NodeId(id)));
            return nodes;
        }
    }

    private int update(String statement, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return update(connection, statement, parameters);
        }
    }

    private static int update(Connection connection, String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
        }
    }

    private static Set<String> query(Connection connection, String statement, Object... parameters)
            throws SQLException {
        try (PreparedStatement prepared = prepare(connection, statement, parameters);
                ResultSet rows = prepared.executeQuery()) {
            Set<String> found = new HashSet<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case String[] texts -> prepared.setArray(i + 1, connection.createArrayOf("text", texts));
                case Integer[] numbers -> prepared.setArray(i + 1, connection.createArrayOf("int4", numbers));
                case Object value -> prepared.setObject(i + 1, value);
            }
        }
        return prepared;
    }
}
