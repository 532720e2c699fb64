package chat.atrium.backend.feature.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.atrium.backend.home.Mailbox;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.routing.Cast;
import chat.atrium.backend.settings.PubSubSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PubSubHomeTest {

    private static final BareJid JULIET = BareJid.parse("juliet@example.org");
    private static final BareJid ROMEO = BareJid.parse("romeo@example.org");
    private static final PubSubSettings LIMITS = Cast.settings(Map.of()).pubsub();
    private static final Host HOST = new Host(
            new NodeRules(NodeConfig.PERSONAL, NodeRules.Offer.ALL, new NodeRules.Quota(10, 10, 1000), LIMITS));

    private final Storage storage = new Storage();
    private final List<Fanout> told = new ArrayList<>();
    private final List<ServerEvent> events = new ArrayList<>();
    private final PubSubHome home =
            new PubSubHome(JULIET, new Mailbox(Runnable::run, 10), storage, told::add, events::add, LIMITS);

    private static PublishItem publication(String id) {
        Item item = Item.of(id, Element.of("urn:example", "thing"));
        return new PublishItem(Asker.owner(JULIET), "n", id, item, null, Instant.EPOCH, HOST.rules());
    }

    @Test
    void the_room_that_is_left_is_what_storage_has_said() {
        home.apply(HOST, publication("a"));
        storage.next = Optional.of(new PubSubRepository.Written(-30, Map.of("n", List.of("a"))));
        home.apply(HOST, publication("b"));
        home.apply(HOST, publication("c"));

        assertThat(storage.rooms).containsExactly(1000L, 900L, 930L);
    }

    @Test
    void where_there_is_no_room_nothing_has_happened() {
        home.apply(HOST, publication("a"));
        PubSubState before = home.state();
        told.clear();
        events.clear();
        storage.next = Optional.empty();

        StanzaException refusal = catchThrowableOfType(StanzaException.class, () -> home.apply(HOST, publication("b")));

        assertThat(refusal.error().condition()).isEqualTo(ErrorCondition.RESOURCE_CONSTRAINT);
        assertThat(home.state()).isEqualTo(before);
        assertThat(told).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void items_that_go_with_others_are_told_like_others() {
        storage.next = Optional.of(new PubSubRepository.Written(0, Map.of("n", List.of("x", "y"))));

        home.apply(HOST, publication("a"));

        assertThat(events).last().isEqualTo(new ServerEvent.ItemsRemoved(JULIET, "n", List.of("x", "y")));
        assertThat(told).hasSize(1);
    }

    @Test
    void an_account_that_is_gone_is_forgotten_and_the_owner_with_all() {
        home.apply(HOST, publication("a"));
        home.apply(
                HOST,
                new ChangeAffiliated(Asker.owner(JULIET), "n", Map.of(ROMEO, Affiliation.PUBLISHER), HOST.rules()));
        home.apply(
                HOST,
                new ChangeSubscribers(
                        Asker.owner(JULIET), "n", Map.of(ROMEO, SubscriptionState.SUBSCRIBED), HOST.rules()));

        home.forget(ROMEO);
        assertThat(home.state().find("n")).contains(NodeState.of("n", NodeConfig.PERSONAL));

        home.forget(JULIET);
        assertThat(home.state().nodes()).isEmpty();
    }

    /** An account whose contacts hear everything. */
    private record Host(NodeRules rules) implements NodeHost {

        @Override
        public BareJid owner() {
            return JULIET;
        }

        @Override
        public Asker asker(Jid entity) {
            return Asker.of(entity, true, Set.of());
        }

        @Override
        public List<Jid> audience(NodeState node) {
            return List.of(ROMEO);
        }
    }

    /** Keeps nothing, and says what it is told to say. */
    private static final class Storage implements PubSubRepository {

        private final List<Long> rooms = new ArrayList<>();
        private Optional<Written> next = Optional.of(new Written(100, Map.of()));

        @Override
        public Optional<PubSubState> load(BareJid owner) {
            return Optional.of(PubSubState.of(owner, 7));
        }

        @Override
        public Optional<Written> write(long owner, List<NodeRow> rows, long room) {
            rooms.add(room);
            return next;
        }

        @Override
        public List<StoredItem> find(long owner, String node, Collection<String> ids, int size) {
            return List.of();
        }

        @Override
        public List<StoredItem> read(long owner, String node, ItemSlice slice) {
            return List.of();
        }

        @Override
        public int count(long owner, String node) {
            return 0;
        }
    }
}
