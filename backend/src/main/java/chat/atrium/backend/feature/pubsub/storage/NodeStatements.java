package chat.atrium.backend.feature.pubsub.storage;

import chat.atrium.backend.feature.pubsub.NodeRow;
import chat.atrium.backend.feature.pubsub.PubSubRepository.Written;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlWriter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The statement for each row. Those that change items answer with one row: by how much what the owner keeps has grown,
 * and the ids of the items that are gone. The bytes of a node are counted in the statement that changes them.
 *
 * @param owner the number of the owner of the nodes
 * @param room how many bytes more the owner may have
 * @param indexes what is kept of items besides
 */
record NodeStatements(long owner, long room, List<ItemIndex> indexes) {

    private static final String NODE = "(select id from pubsub_node where owner = $1 and name = $2)";

    private static final String STORE_NODE = """
            insert into pubsub_node (owner, name, config) values ($1, $2, $3)
            on conflict (owner, name) do update set config = excluded.config
            """;

    /** Nothing is stored, and no row comes back, if the owner would have more than may be. */
    private static final String STORE_ITEM =
            """
            with place as (select id from pubsub_node where owner = $1 and name = $2),
            doomed as (
                select i.id, {bytes} as bytes from pubsub_item i join place on i.node = place.id
                where i.id <> $3 and i.position <= (
                    select o.position from pubsub_item o where o.node = place.id and o.id <> $3
                    order by o.position desc offset $7 limit 1)),
            fits as (
                select grown.bytes from (
                    select octet_length($3) + coalesce(octet_length($6::text), 0)
                        - coalesce((select {bytes} from pubsub_item i, place where i.node = place.id and i.id = $3), 0)
                        - coalesce((select sum(bytes) from doomed), 0) as bytes
                ) as grown where grown.bytes <= 0 or grown.bytes <= $8),
            stored as (
                insert into pubsub_item (node, id, publisher, published, payload)
                select place.id, $3, $4, $5, $6 from place, fits
                on conflict (node, id) do update set position = nextval('pubsub_position'),
                    publisher = excluded.publisher, published = excluded.published, payload = excluded.payload
                returning node),
            gone as (
                delete from pubsub_item i using doomed, stored where i.node = stored.node and i.id = doomed.id
                returning i.id),
            counted as (
                update pubsub_node n set bytes = n.bytes + fits.bytes from fits, stored where n.id = stored.node)
            select fits.bytes::bigint, array(select id from gone) from fits, stored
            """.replace("{bytes}", "octet_length(i.id) + coalesce(octet_length(i.payload), 0)");

    private static final String TAKE_ITEMS = """
            with gone as (
                delete from pubsub_item i using pubsub_node n
                where n.owner = $1 and n.name = $2 and i.node = n.id and {which}
                returning i.node, i.id, octet_length(i.id) + coalesce(octet_length(i.payload), 0) as bytes),
            counted as (
                update pubsub_node n set bytes = n.bytes - (select sum(bytes) from gone)
                where n.id = (select node from gone limit 1))
            select -coalesce(sum(bytes), 0)::bigint, coalesce(array_agg(id), array[]::text[]) from gone
            """;

    private static final String TAKE_ITEM = TAKE_ITEMS.replace("{which}", "i.id = $3");

    private static final String TRIM = TAKE_ITEMS.replace("{which}", """
            i.position <= (
                select o.position from pubsub_item o where o.node = n.id order by o.position desc offset $3 limit 1)""");

    private static final String TAKE_NODE = """
            with gone as (
                delete from pubsub_item i using pubsub_node n
                where n.owner = $1 and n.name = $2 and i.node = n.id returning i.id),
            removed as (delete from pubsub_node where owner = $1 and name = $2 returning bytes)
            select -coalesce((select bytes from removed), 0)::bigint, array(select id from gone)
            """;

    private static final String STORE_AFFILIATION = "insert into pubsub_affiliation (node, jid, affiliation) select "
            + NODE + ", $3, $4 on conflict (node, jid) do update set affiliation = excluded.affiliation";

    private static final String STORE_SUBSCRIPTION = "insert into pubsub_subscription (node, jid, state) select " + NODE
            + ", $3, $4 on conflict (node, jid) do update set state = excluded.state";

    /** One after the other, all on the same connection. */
    Uni<Written> run(SqlClient connection, List<NodeRow> rows) {
        Uni<Written> all = Uni.createFrom().item(Written.SAME);
        for (NodeRow row : rows) {
            all = all.chain(before -> run(connection, row).map(before::and));
        }
        return all;
    }

    /** True if the row is one statement, which needs no transaction around it. */
    boolean isSingle(NodeRow row) {
        return !(row instanceof NodeRow.ItemStored stored) || entries(stored).isEmpty();
    }

    private List<ItemIndex.Entry> entries(NodeRow.ItemStored stored) {
        return indexes.stream()
                .flatMap(index -> index.entries(owner, stored).stream())
                .toList();
    }

    /** Fails with {@link NoRoomException} if there is no room for an item. */
    Uni<Written> run(SqlClient client, NodeRow row) {
        Uni<Written> written = runAlone(client, row);
        return row instanceof NodeRow.ItemStored stored ? written.chain(done -> index(client, stored, done)) : written;
    }

    private Uni<Written> index(SqlClient client, NodeRow.ItemStored stored, Written written) {
        Uni<Written> all = Uni.createFrom().item(written);
        for (ItemIndex.Entry entry : entries(stored)) {
            all = all.chain(done -> execute(client, entry.statement(), Tuple.from(entry.parameters()))
                    .replaceWith(done));
        }
        return all;
    }

    private Uni<Written> runAlone(SqlClient client, NodeRow row) {
        return switch (row) {
            case NodeRow.NodeStored(String node, NodeConfig config) ->
                execute(
                        client,
                        STORE_NODE,
                        Tuple.of(
                                owner,
                                node,
                                XmlWriter.write(config.toForm(Form.Type.SUBMIT).toElement())));
            case NodeRow.NodeRemoved(String node) -> take(client, TAKE_NODE, node, Tuple.of(owner, node));
            case NodeRow.ItemStored(
                    String node,
                    String id,
                    BareJid publisher,
                    Instant published,
                    Element payload,
                    int keep) ->
                take(
                        client,
                        STORE_ITEM,
                        node,
                        Tuple.from(Arrays.asList(
                                owner,
                                node,
                                id,
                                publisher.toString(),
                                published.atOffset(ZoneOffset.UTC),
                                payload == null ? null : XmlWriter.write(payload),
                                (long) keep - 1,
                                room)));
            case NodeRow.ItemRemoved(String node, String id) ->
                take(client, TAKE_ITEM, node, Tuple.of(owner, node, id))
                        .map(written -> new Written(written.bytes(), Map.of()));
            case NodeRow.ItemsTrimmed(String node, int keep) ->
                take(client, TRIM, node, Tuple.of(owner, node, (long) keep));
            case NodeRow.AffiliationStored(String node, BareJid entity, Affiliation affiliation) ->
                affiliation == Affiliation.NONE
                        ? remove(client, "pubsub_affiliation", node, entity)
                        : execute(
                                client,
                                STORE_AFFILIATION,
                                Tuple.of(owner, node, entity.toString(), affiliation.wireName()));
            case NodeRow.SubscriptionStored(String node, Jid entity, SubscriptionState state) ->
                state == SubscriptionState.NONE
                        ? remove(client, "pubsub_subscription", node, entity)
                        : execute(
                                client, STORE_SUBSCRIPTION, Tuple.of(owner, node, entity.toString(), state.wireName()));
        };
    }

    private Uni<Written> remove(SqlClient client, String table, String node, Jid entity) {
        return execute(
                client,
                "delete from " + table + " where node = " + NODE + " and jid = $3",
                Tuple.of(owner, node, entity.toString()));
    }

    private static Uni<Written> execute(SqlClient client, String statement, Tuple parameters) {
        return client.preparedQuery(statement).execute(parameters).replaceWith(Written.SAME);
    }

    private static Uni<Written> take(SqlClient client, String statement, String node, Tuple parameters) {
        return client.preparedQuery(statement).execute(parameters).map(rows -> {
            for (Row row : rows) {
                String[] gone = row.getArrayOfStrings(1);
                return new Written(row.getLong(0), gone.length == 0 ? Map.of() : Map.of(node, List.of(gone)));
            }
            throw new NoRoomException();
        });
    }
}
