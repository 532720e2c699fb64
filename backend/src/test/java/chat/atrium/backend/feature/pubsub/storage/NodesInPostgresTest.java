package chat.atrium.backend.feature.pubsub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Role;
import chat.atrium.backend.feature.pubsub.ItemSlice;
import chat.atrium.backend.feature.pubsub.NodeRow;
import chat.atrium.backend.feature.pubsub.NodeState;
import chat.atrium.backend.feature.pubsub.PubSubRepository;
import chat.atrium.backend.feature.pubsub.PubSubRepository.Written;
import chat.atrium.backend.feature.pubsub.PubSubState;
import chat.atrium.backend.feature.pubsub.StoredItem;
import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.NodeOption;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class NodesInPostgresTest {

    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final int ALL = 1_000_000;

    private final PubSubRepository repository;
    private final Accounts accounts;
    private final BareJid owner =
            BareJid.parse("nodes-" + UUID.randomUUID().toString().substring(0, 8) + "@localhost");
    private long number;

    @Inject
    NodesInPostgresTest(PubSubRepository repository, Accounts accounts) {
        this.repository = repository;
        this.accounts = accounts;
    }

    @BeforeEach
    void make_an_owner() {
        accounts.create(owner, "o speak again, bright angel", Role.GUEST);
        number = repository.load(owner).orElseThrow().number();
        write(List.of(new NodeRow.NodeStored("n", NodeConfig.ofPrivate())));
    }

    private Written write(List<NodeRow> rows) {
        return repository.write(number, rows, ALL).orElseThrow();
    }

    private void publish(String id, int keep) {
        publish(id, "text", keep);
    }

    private void publish(String id, String text, int keep) {
        write(List.of(new NodeRow.ItemStored("n", id, owner, NOON, Element.of("urn:example", "thing", text), keep)));
    }

    private List<String> read(ItemSlice slice) {
        return repository.read(number, "n", slice).stream().map(StoredItem::id).toList();
    }

    private static ItemSlice newest(int limit, int size) {
        return new ItemSlice(null, null, 0, limit, size, false);
    }

    @Test
    void nodes_come_back_as_they_were_stored() {
        NodeConfig config = NodeConfig.PERSONAL.with(NodeOption.ROSTER_GROUPS_ALLOWED, "Friends", "Foes");
        write(List.of(
                new NodeRow.NodeStored("m", config),
                new NodeRow.AffiliationStored("m", ROMEO.bare(), Affiliation.PUBLISH_ONLY),
                new NodeRow.SubscriptionStored("m", ROMEO, SubscriptionState.PENDING),
                new NodeRow.SubscriptionStored("m", ROMEO, SubscriptionState.SUBSCRIBED),
                new NodeRow.SubscriptionStored("n", ROMEO, SubscriptionState.SUBSCRIBED),
                new NodeRow.SubscriptionStored("n", ROMEO, SubscriptionState.NONE)));

        assertThat(repository.load(owner))
                .contains(new PubSubState(
                        owner,
                        number,
                        Map.of(
                                "n",
                                NodeState.of("n", NodeConfig.ofPrivate()),
                                "m",
                                new NodeState(
                                        "m",
                                        config,
                                        Map.of(ROMEO.bare(), Affiliation.PUBLISH_ONLY),
                                        Map.of(ROMEO, SubscriptionState.SUBSCRIBED))),
                        0));
    }

    @Test
    void there_are_no_nodes_where_there_is_no_account() {
        assertThat(repository.load(BareJid.parse("nobody@localhost"))).isEmpty();
    }

    @Test
    void only_the_newest_items_stay() {
        publish("a", 2);
        publish("b", 2);
        publish("a", 2);
        publish("c", 2);

        assertThat(read(newest(10, ALL))).containsExactly("c", "a");
        assertThat(repository.count(number, "n")).isEqualTo(2);

        write(List.of(new NodeRow.ItemsTrimmed("n", 1)));
        assertThat(read(newest(10, ALL))).containsExactly("c");

        write(List.of(new NodeRow.ItemsTrimmed("n", 0)));
        assertThat(read(newest(10, ALL))).isEmpty();
    }

    @Test
    void one_item_that_is_kept_is_the_last() {
        publish("a", 1);
        publish("b", 1);

        assertThat(read(newest(10, ALL))).containsExactly("b");
    }

    @Test
    void items_are_read_in_parts() {
        List.of("a", "b", "c", "d").forEach(id -> publish(id, 10));

        assertThat(read(newest(2, ALL))).containsExactly("d", "c");
        assertThat(read(new ItemSlice("c", null, 0, 10, ALL, false))).containsExactly("b", "a");
        assertThat(read(new ItemSlice(null, "b", 0, 1, ALL, true))).containsExactly("c");
        assertThat(read(new ItemSlice(null, null, 0, 2, ALL, true))).containsExactly("b", "a");
        assertThat(read(new ItemSlice(null, null, 1, 2, ALL, false))).containsExactly("c", "b");
        assertThat(repository.find(number, "n", List.of("a", "d", "x"), ALL))
                .extracting(StoredItem::id)
                .containsExactly("d", "a");
    }

    @Test
    void as_much_is_read_as_fits_and_one_in_any_case() {
        String large = "x".repeat(1000);
        List.of("a", "b", "c").forEach(id -> publish(id, large, 10));

        assertThat(read(newest(10, 2500))).containsExactly("c", "b");
        assertThat(read(newest(10, 10))).containsExactly("c");
    }

    @Test
    void what_is_retracted_is_gone_and_nothing_else() {
        publish("a", 10);
        publish("b", 10);

        write(List.of(new NodeRow.ItemRemoved("n", "a")));

        assertThat(read(newest(10, ALL))).containsExactly("b");
    }

    @Test
    void nothing_stays_of_a_node_or_an_account_that_is_gone() {
        publish("a", 10);
        write(List.of(new NodeRow.NodeRemoved("n")));
        write(List.of(new NodeRow.NodeStored("n", NodeConfig.PERSONAL)));
        assertThat(read(newest(10, ALL))).isEmpty();

        publish("a", 10);
        accounts.delete(owner);

        assertThat(repository.load(owner)).isEmpty();
        assertThat(repository.count(number, "n")).isZero();
    }

    private static NodeRow.ItemStored item(String id, String text, int keep) {
        return new NodeRow.ItemStored(
                "n", id, BareJid.parse("juliet@localhost"), NOON, Element.of("u", "t", text), keep);
    }

    private static long size(String id, String text) {
        return (long) id.length() + XmlWriter.write(Element.of("u", "t", text)).length();
    }

    private long counted() {
        return repository.load(owner).orElseThrow().bytes();
    }

    @Test
    void bytes_are_counted_where_they_change() {
        assertThat(write(List.of(item("a", "12345", 2))).bytes()).isEqualTo(size("a", "12345"));
        assertThat(write(List.of(item("a", "123", 2))).bytes()).isEqualTo(-2);
        assertThat(write(List.of(item("b", "", 2))).bytes()).isEqualTo(size("b", ""));
        assertThat(counted()).isEqualTo(size("a", "123") + size("b", ""));

        Written third = write(List.of(item("c", "", 2)));
        assertThat(third.bytes()).isEqualTo(-3);
        assertThat(third.gone()).isEqualTo(Map.of("n", List.of("a")));

        assertThat(write(List.of(new NodeRow.ItemRemoved("n", "b")))).isEqualTo(new Written(-size("b", ""), Map.of()));
        assertThat(write(List.of(new NodeRow.ItemRemoved("n", "b")))).isEqualTo(Written.SAME);
        assertThat(counted()).isEqualTo(size("c", ""));

        assertThat(write(List.of(new NodeRow.ItemsTrimmed("n", 0))))
                .isEqualTo(new Written(-size("c", ""), Map.of("n", List.of("c"))));
        assertThat(counted()).isZero();
    }

    @Test
    void a_node_takes_its_bytes_along() {
        write(List.of(new NodeRow.NodeStored("m", NodeConfig.PERSONAL)));
        write(List.of(item("a", "12345", 2)));

        assertThat(write(List.of(new NodeRow.NodeRemoved("n"))))
                .isEqualTo(new Written(-size("a", "12345"), Map.of("n", List.of("a"))));
        assertThat(write(List.of(new NodeRow.NodeRemoved("m")))).isEqualTo(Written.SAME);
    }

    @Test
    void nothing_is_written_where_there_is_no_room() {
        long one = size("a", "12345");
        assertThat(repository.write(number, List.of(item("a", "12345", 1)), one - 1))
                .isEmpty();
        assertThat(read(newest(10, ALL))).isEmpty();
        assertThat(repository.write(number, List.of(item("a", "12345", 1)), one))
                .isPresent();

        // what takes no more than what it replaces has room where there is none
        assertThat(repository.write(number, List.of(item("b", "12345", 1)), 0)).isPresent();
        assertThat(repository.write(number, List.of(item("b", "123456", 1)), 0)).isEmpty();
        assertThat(repository.write(number, List.of(item("b", "1234", 1)), -7)).isPresent();
        assertThat(read(newest(10, ALL))).containsExactly("b");
        assertThat(counted()).isEqualTo(size("b", "1234"));
    }

    @Test
    void a_node_is_not_made_for_an_item_that_has_no_room() {
        NodeRow made = new NodeRow.NodeStored("m", NodeConfig.PERSONAL);
        NodeRow large = new NodeRow.ItemStored("m", "a", owner, NOON, Element.of("u", "t", "12345"), 1);

        assertThat(repository.write(number, List.of(made, large), 1)).isEmpty();
        assertThat(repository.load(owner).orElseThrow().find("m")).isEmpty();
        assertThat(repository.write(number, List.of(made, large), 1000)).isPresent();
        assertThat(repository.load(owner).orElseThrow().find("m")).isPresent();
    }

    @Test
    void a_service_is_there_and_keeps_its_number() {
        BareJid service = BareJid.parse("pubsub-" + UUID.randomUUID() + ".localhost");
        long first = repository.load(service).orElseThrow().number();
        repository.write(first, List.of(new NodeRow.NodeStored("n", NodeConfig.OF_SERVICE)), ALL);

        assertThat(first).isNotEqualTo(number);
        assertThat(repository.load(service))
                .contains(new PubSubState(service, first, Map.of("n", NodeState.of("n", NodeConfig.OF_SERVICE)), 0));
    }

    @Test
    void an_account_that_is_gone_is_nothing_to_the_nodes_of_others() {
        BareJid gone = BareJid.parse("x" + owner);
        BareJid similar = BareJid.parse("x" + owner + ".example");
        accounts.create(gone, "o speak again, bright angel", Role.GUEST);
        for (BareJid entity : List.of(gone, similar)) {
            write(List.of(
                    new NodeRow.AffiliationStored("n", entity, Affiliation.OWNER),
                    new NodeRow.SubscriptionStored("n", entity, SubscriptionState.SUBSCRIBED),
                    new NodeRow.SubscriptionStored("n", Jid.parse(entity + "/a"), SubscriptionState.PENDING)));
        }

        accounts.delete(gone);

        NodeState left = repository.load(owner).orElseThrow().find("n").orElseThrow();
        assertThat(left.affiliations()).containsOnlyKeys(similar);
        assertThat(left.subscriptions()).containsOnlyKeys(similar, Jid.parse(similar + "/a"));
    }
}
