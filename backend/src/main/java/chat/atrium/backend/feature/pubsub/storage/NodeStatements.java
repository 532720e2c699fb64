package chat.atrium.backend.feature.pubsub.storage;

import chat.atrium.backend.feature.pubsub.NodeRow;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlWriter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement for each row.
 *
 * @param owner the number of the owner of the nodes
 */
record NodeStatements(long owner) {

    private static final String NODE = "(select id from pubsub_node where owner = $1 and name = $2)";

    private static final String STORE_NODE = """
            insert into pubsub_node (owner, name, config) values ($1, $2, $3)
            on conflict (owner, name) do update set config = excluded.config
            """;

    /** The new item is not yet seen by the second part: of the others all go but the newest so many. */
    private static final String STORE_ITEM = """
            with stored as (
                insert into pubsub_item (node, id, publisher, published, payload)
                select id, $3, $4, $5, $6 from pubsub_node where owner = $1 and name = $2
                on conflict (node, id) do update set position = nextval('pubsub_position'),
                    publisher = excluded.publisher, published = excluded.published, payload = excluded.payload
                returning node, id)
            delete from pubsub_item i using stored s
            where i.node = s.node and i.id <> s.id and i.position <= (
                select o.position from pubsub_item o where o.node = s.node and o.id <> s.id
                order by o.position desc offset $7 limit 1)
            """;

    private static final String TRIM = "delete from pubsub_item where node = " + NODE + " and position <= ("
            + "select position from pubsub_item where node = " + NODE + " order by position desc offset $3 limit 1)";

    private static final String STORE_AFFILIATION = "insert into pubsub_affiliation (node, jid, affiliation) select "
            + NODE + ", $3, $4 on conflict (node, jid) do update set affiliation = excluded.affiliation";

    private static final String STORE_SUBSCRIPTION = "insert into pubsub_subscription (node, jid, state) select " + NODE
            + ", $3, $4 on conflict (node, jid) do update set state = excluded.state";

    /** One after the other, all on the same connection. */
    Uni<@Nullable Void> run(SqlClient connection, List<NodeRow> rows) {
        Uni<@Nullable Void> all = Uni.createFrom().voidItem();
        for (NodeRow row : rows) {
            all = all.chain(() -> run(connection, row));
        }
        return all;
    }

    Uni<@Nullable Void> run(SqlClient client, NodeRow row) {
        return switch (row) {
            case NodeRow.NodeStored(String node, NodeConfig config) ->
                execute(
                        client,
                        STORE_NODE,
                        Tuple.of(
                                owner,
                                node,
                                XmlWriter.write(config.toForm(Form.Type.SUBMIT).toElement())));
            case NodeRow.NodeRemoved(String node) ->
                execute(client, "delete from pubsub_node where owner = $1 and name = $2", Tuple.of(owner, node));
            case NodeRow.ItemStored(
                    String node,
                    String id,
                    BareJid publisher,
                    Instant published,
                    Element payload,
                    int keep) ->
                execute(
                        client,
                        STORE_ITEM,
                        Tuple.from(Arrays.asList(
                                owner,
                                node,
                                id,
                                publisher.toString(),
                                published.atOffset(ZoneOffset.UTC),
                                payload == null ? null : XmlWriter.write(payload),
                                (long) keep - 1)));
            case NodeRow.ItemRemoved(String node, String id) ->
                execute(
                        client,
                        "delete from pubsub_item where node = " + NODE + " and id = $3",
                        Tuple.of(owner, node, id));
            case NodeRow.ItemsTrimmed(String node, int keep) ->
                execute(client, TRIM, Tuple.of(owner, node, (long) keep));
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

    private Uni<@Nullable Void> remove(SqlClient client, String table, String node, Jid entity) {
        return execute(
                client,
                "delete from " + table + " where node = " + NODE + " and jid = $3",
                Tuple.of(owner, node, entity.toString()));
    }

    private static Uni<@Nullable Void> execute(SqlClient client, String statement, Tuple parameters) {
        return client.preparedQuery(statement).execute(parameters).replaceWithVoid();
    }
}
