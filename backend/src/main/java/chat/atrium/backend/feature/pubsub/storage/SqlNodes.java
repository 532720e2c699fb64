package chat.atrium.backend.feature.pubsub.storage;

import chat.atrium.backend.feature.pubsub.ItemSlice;
import chat.atrium.backend.feature.pubsub.NodeRow;
import chat.atrium.backend.feature.pubsub.NodeState;
import chat.atrium.backend.feature.pubsub.PubSubRepository;
import chat.atrium.backend.feature.pubsub.PubSubState;
import chat.atrium.backend.feature.pubsub.StoredItem;
import chat.atrium.backend.storage.Sql;
import chat.atrium.backend.storage.StoredXml;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import io.quarkus.arc.All;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads nodes and items; every statement has the owner. */
@Singleton
final class SqlNodes implements PubSubRepository {

    /** Rooms are on another domain than accounts. */
    private static final String NODES_OF_ONE = """
            select o.id, n.name, n.config, n.bytes from (
                select id from account where domain = $1 and localpart = $2 and disabled is null
                union all select id from room where domain = $1 and localpart = $2
            ) as o left join pubsub_node n on n.owner = o.id order by n.id
            """;

    private static final String NODES_OF_SERVICE = """
            select s.id, n.name, n.config, n.bytes from pubsub_service s left join pubsub_node n on n.owner = s.id
            where s.domain = $1 order by n.id
            """;

    private static final String MAKE_SERVICE =
            "insert into pubsub_service (domain) values ($1) on conflict (domain) do nothing";

    private static final String AFFILIATIONS = """
            select n.name, f.jid, f.affiliation from pubsub_affiliation f join pubsub_node n on n.id = f.node
            where n.owner = $1
            """;

    private static final String SUBSCRIPTIONS = """
            select n.name, s.jid, s.state from pubsub_subscription s join pubsub_node n on n.id = s.node
            where n.owner = $1
            """;

    private static final String FROM_ITEMS =
            " from pubsub_item i join pubsub_node n on n.id = i.node where n.owner = $1 and n.name = $2";

    private static final String ITEMS = "select i.id, i.publisher, i.published, i.payload" + FROM_ITEMS;

    private final Pool pool;
    private final List<ItemIndex> indexes;

    SqlNodes(Pool pool, @All List<ItemIndex> indexes) {
        this.pool = pool;
        this.indexes = List.copyOf(indexes);
    }

    @Override
    public Optional<PubSubState> load(BareJid owner) {
        List<Row> nodes = rows(owner);
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        long number = nodes.getFirst().getLong(0);
        long bytes = 0;
        Map<String, NodeConfig> configs = new LinkedHashMap<>();
        for (Row row : nodes) {
            if (row.getString(1) != null) {
                configs.put(row.getString(1), configOf(row.getString(2)));
                bytes += row.getLong(3);
            }
        }
        return Optional.of(
                new PubSubState(owner, number, configs.isEmpty() ? Map.of() : nodes(number, configs), bytes));
    }

    /** One for each node, or one without a node. */
    private List<Row> rows(BareJid owner) {
        String domain = owner.domain().value();
        if (!owner.isDomain()) {
            String local = owner.findLocal().map(Localpart::value).orElse("");
            return list(NODES_OF_ONE, Tuple.of(domain, local), Function.identity());
        }
        List<Row> found = list(NODES_OF_SERVICE, Tuple.of(domain), Function.identity());
        if (found.isEmpty()) {
            list(MAKE_SERVICE, Tuple.of(domain), Function.identity());
            return list(NODES_OF_SERVICE, Tuple.of(domain), Function.identity());
        }
        return found;
    }

    private Map<String, NodeState> nodes(long owner, Map<String, NodeConfig> configs) {
        Map<String, Map<BareJid, Affiliation>> affiliations = new HashMap<>();
        list(AFFILIATIONS, Tuple.of(owner), Function.identity())
                .forEach(row -> affiliations
                        .computeIfAbsent(row.getString(0), name -> new LinkedHashMap<>())
                        .put(
                                BareJid.parse(row.getString(1)),
                                Affiliation.find(row.getString(2)).orElseThrow()));
        Map<String, Map<Jid, SubscriptionState>> subscriptions = new HashMap<>();
        list(SUBSCRIPTIONS, Tuple.of(owner), Function.identity())
                .forEach(row -> subscriptions
                        .computeIfAbsent(row.getString(0), name -> new LinkedHashMap<>())
                        .put(
                                Jid.parse(row.getString(1)),
                                SubscriptionState.find(row.getString(2)).orElseThrow()));
        Map<String, NodeState> nodes = new LinkedHashMap<>();
        configs.forEach((name, config) -> nodes.put(
                name,
                new NodeState(
                        name,
                        config,
                        affiliations.getOrDefault(name, Map.of()),
                        subscriptions.getOrDefault(name, Map.of()))));
        return nodes;
    }

    /** What is stored has been accepted; an option that is new since then has its default. */
    private static NodeConfig configOf(String form) {
        return NodeConfig.PERSONAL.with(Form.read(StoredXml.read(form)));
    }

    @Override
    public Optional<Written> write(long owner, List<NodeRow> rows, long room) {
        NodeStatements statements = new NodeStatements(owner, room, indexes);
        return Sql.await(() -> (rows.size() == 1 && statements.isSingle(rows.getFirst())
                        ? statements.run(pool, rows.getFirst())
                        : pool.withTransaction(connection -> statements.run(connection, rows)))
                .map(Optional::of)
                .onFailure(NoRoomException.class)
                .recoverWithItem(Optional.empty()));
    }

    @Override
    public List<StoredItem> find(long owner, String node, Collection<String> ids, int size) {
        return list(
                bounded(ITEMS + " and i.id = any($3) order by i.position desc", size),
                Tuple.of(owner, node, ids.toArray(String[]::new)),
                SqlNodes::item);
    }

    /** The running total ends the answer where it is large enough. */
    private static String bounded(String items, int size) {
        return "select id, publisher, published, payload from (select p.*, sum(coalesce(length(p.payload), 0))"
                + " over (rows unbounded preceding) as total, row_number() over () as row from (" + items
                + ") p) q where total <= " + size + " or row = 1 order by row";
    }

    @Override
    public List<StoredItem> read(long owner, String node, ItemSlice slice) {
        Tuple parameters = Tuple.of(owner, node);
        StringBuilder from = new StringBuilder(FROM_ITEMS);
        String place = " (select position from pubsub_item o where o.node = n.id and o.id = $";
        if (slice.olderThan() != null) {
            parameters.addString(slice.olderThan());
            from.append(" and i.position <")
                    .append(place)
                    .append(parameters.size())
                    .append(')');
        }
        if (slice.newerThan() != null) {
            parameters.addString(slice.newerThan());
            from.append(" and i.position >")
                    .append(place)
                    .append(parameters.size())
                    .append(')');
        }
        String order = slice.fromOldest() ? " order by i.position" : " order by i.position desc";
        String statement = bounded(
                "select i.id, i.publisher, i.published, i.payload" + from + order + " offset " + slice.skipped()
                        + " limit " + slice.limit(),
                slice.size());
        List<StoredItem> found = list(statement, parameters, SqlNodes::item);
        return slice.fromOldest() ? found.reversed() : found;
    }

    @Override
    public int count(long owner, String node) {
        return list("select count(*)" + FROM_ITEMS, Tuple.of(owner, node), row -> row.getInteger(0))
                .getFirst();
    }

    private static StoredItem item(Row row) {
        return new StoredItem(
                row.getString(0),
                BareJid.parse(row.getString(1)),
                row.getOffsetDateTime(2).withOffsetSameInstant(ZoneOffset.UTC).toInstant(),
                row.getString(3) == null ? null : StoredXml.read(row.getString(3)));
    }

    private <T> List<T> list(String statement, Tuple parameters, Function<Row, T> value) {
        return Sql.await(() -> pool.preparedQuery(statement).execute(parameters).map(rows -> {
            List<T> values = new ArrayList<>(rows.size());
            rows.forEach(row -> values.add(value.apply(row)));
            return values;
        }));
    }
}
