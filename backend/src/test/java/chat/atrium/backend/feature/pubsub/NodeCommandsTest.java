package chat.atrium.backend.feature.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.atrium.backend.routing.Cast;
import chat.atrium.backend.settings.PubSubSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.AccessModel;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.NodeOption;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodeCommandsTest {

    private static final BareJid JULIET = BareJid.parse("juliet@example.org");
    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");
    private static final Asker OWNER = Asker.owner(JULIET);
    private static final Asker CONTACT = Asker.of(ROMEO, true, Set.of("Friends"));
    private static final Asker STRANGER = Asker.of(ROMEO, false, Set.of());
    private static final Instant NOW = Instant.EPOCH;
    private static final Element PAYLOAD = Element.of("urn:example", "thing");
    private static final PubSubState NONE = PubSubState.of(JULIET, 7);

    private static NodeRules rules(Map<String, String> changed) {
        PubSubSettings limits = Cast.settings(changed).pubsub();
        return new NodeRules(
                NodeConfig.PERSONAL,
                NodeRules.Offer.ALL,
                new NodeRules.Quota(limits.nodes(), limits.nodes(), limits.bytes()),
                limits);
    }

    private static PubSubState with(AccessModel access) {
        return NONE.with(NodeState.of("n", NodeConfig.PERSONAL.with(NodeOption.ACCESS_MODEL, access.wireName())));
    }

    private static PublishItem publish(Asker by) {
        return new PublishItem(by, "n", "i", Item.of("i", PAYLOAD), null, NOW, rules(Map.of()));
    }

    private static StanzaError refusal(PubSubState state, NodeCommand command) {
        return catchThrowableOfType(StanzaException.class, () -> state.apply(command))
                .error();
    }

    private static ErrorCondition condition(PubSubState state, NodeCommand command) {
        return refusal(state, command).condition();
    }

    @Test
    void the_first_publication_makes_the_node() {
        Outcome outcome = NONE.apply(publish(OWNER));

        assertThat(outcome.state().find("n")).map(NodeState::config).contains(NodeConfig.PERSONAL);
        assertThat(outcome.rows())
                .containsExactly(
                        new NodeRow.NodeStored("n", NodeConfig.PERSONAL),
                        new NodeRow.ItemStored("n", "i", JULIET, NOW, PAYLOAD, 1));
        assertThat(outcome.news())
                .extracting(News::event)
                .containsExactly(new PubSubEvent.Published("n", List.of(Item.of("i", PAYLOAD))));
    }

    @Test
    void nobody_else_publishes_unless_the_owner_lets_them() {
        PubSubState open = with(AccessModel.OPEN);
        PubSubState publishers = open.with(open.find("n").orElseThrow().with(ROMEO.bare(), Affiliation.PUBLISHER));

        assertThat(condition(open, publish(CONTACT))).isEqualTo(ErrorCondition.FORBIDDEN);
        assertThat(condition(NONE, publish(CONTACT))).isEqualTo(ErrorCondition.FORBIDDEN);
        assertThat(publishers.apply(publish(CONTACT)).rows()).hasSize(1);
    }

    @Test
    void an_item_has_as_many_bytes_as_it_may_have_and_no_more() {
        NodeRules narrow = rules(Map.of("atrium.pubsub.item-bytes", "30"));
        Element small = Element.of("u", "t", "12345");
        Element large = Element.of("u", "t", "1234567890123456789012345");

        assertThat(NONE.apply(new PublishItem(OWNER, "n", "i", Item.of("i", small), null, NOW, narrow))
                        .rows())
                .hasSize(2);
        assertThat(refusal(NONE, new PublishItem(OWNER, "n", "i", Item.of("i", large), null, NOW, narrow)))
                .isEqualTo(PubSubCondition.PAYLOAD_TOO_BIG.with(ErrorCondition.NOT_ACCEPTABLE));
    }

    @Test
    void an_owner_has_as_many_nodes_as_may_be_and_no_more() {
        NodeRules narrow = rules(Map.of("atrium.pubsub.nodes", "2"));
        PubSubState one = NONE.apply(new CreateNode(OWNER, "a", null, narrow)).state();
        PubSubState two = one.apply(new CreateNode(OWNER, "b", null, narrow)).state();

        assertThat(refusal(two, new CreateNode(OWNER, "c", null, narrow)))
                .isEqualTo(PubSubCondition.MAX_NODES_EXCEEDED.with(ErrorCondition.NOT_ALLOWED));
    }

    @ParameterizedTest
    @EnumSource
    void who_may_read_follows_from_the_access_model(AccessModel access) {
        NodeState node = with(access).find("n").orElseThrow();
        NodeState forFriends = node.with(node.config().with(NodeOption.ROSTER_GROUPS_ALLOWED, "Friends"));
        NodeState subscribed = node.with(ROMEO, SubscriptionState.SUBSCRIBED);
        NodeState listed = node.with(ROMEO.bare(), Affiliation.MEMBER);
        NodeState without = node.with(ROMEO.bare(), Affiliation.OUTCAST);

        assertThat(AccessPolicy.mayRead(node, OWNER)).isTrue();
        assertThat(AccessPolicy.mayRead(listed, STRANGER)).isTrue();
        assertThat(AccessPolicy.mayRead(without, CONTACT)).isFalse();
        assertThat(AccessPolicy.mayRead(node, STRANGER)).isEqualTo(access == AccessModel.OPEN);
        assertThat(AccessPolicy.mayRead(node, CONTACT))
                .isEqualTo(access == AccessModel.OPEN || access == AccessModel.PRESENCE);
        assertThat(AccessPolicy.mayRead(forFriends, CONTACT))
                .isEqualTo(access != AccessModel.WHITELIST && access != AccessModel.AUTHORIZE);
        assertThat(AccessPolicy.mayRead(subscribed, STRANGER))
                .isEqualTo(access == AccessModel.OPEN || access == AccessModel.AUTHORIZE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void a_stranger_cannot_tell_what_is_not_there_from_what_is_closed(AccessModel access) {
        SubscribeEntity wish = new SubscribeEntity(STRANGER, "n", ROMEO, rules(Map.of()));
        StanzaError closed = AccessPolicy.findRefusal(with(access).find("n").orElseThrow(), STRANGER)
                .orElseThrow();

        assertThat(closed).isEqualTo(AccessPolicy.noSuchNode(STRANGER).error());
        assertThat(refusal(NONE, wish)).isEqualTo(closed);
    }

    @Test
    void one_who_asks_waits_until_an_owner_approves() {
        PubSubState asked = with(AccessModel.AUTHORIZE)
                .apply(new SubscribeEntity(CONTACT, "n", ROMEO, rules(Map.of())))
                .state();
        NodeState waiting = asked.find("n").orElseThrow();
        ChangeSubscribers approval =
                new ChangeSubscribers(OWNER, "n", Map.of(ROMEO, SubscriptionState.SUBSCRIBED), rules(Map.of()));
        Outcome approved = asked.apply(approval);

        assertThat(waiting.subscription(ROMEO)).isEqualTo(SubscriptionState.PENDING);
        assertThat(AccessPolicy.mayRead(waiting, CONTACT)).isFalse();
        assertThat(AccessPolicy.mayRead(approved.state().find("n").orElseThrow(), CONTACT))
                .isTrue();
        assertThat(approved.news()).extracting(News::only).containsExactly(ROMEO);
        assertThat(condition(
                        asked,
                        new ChangeSubscribers(
                                CONTACT, "n", Map.of(ROMEO, SubscriptionState.SUBSCRIBED), rules(Map.of()))))
                .isEqualTo(ErrorCondition.FORBIDDEN);
    }

    @Test
    void who_is_cast_out_is_subscribed_no_more() {
        PubSubState open = with(AccessModel.OPEN);
        PubSubState subscribed = open.apply(new SubscribeEntity(CONTACT, "n", ROMEO, rules(Map.of())))
                .state();
        Outcome outcome =
                subscribed.apply(new ChangeAffiliated(OWNER, "n", Map.of(ROMEO, Affiliation.OUTCAST), rules(Map.of())));

        assertThat(outcome.state().find("n").orElseThrow().subscriptions()).isEmpty();
        assertThat(outcome.rows()).contains(new NodeRow.SubscriptionStored("n", ROMEO, SubscriptionState.NONE));
    }

    @Test
    void one_takes_back_what_one_has_published_oneself() {
        PubSubState shared = with(AccessModel.OPEN);
        PubSubState publishers = shared.with(shared.find("n").orElseThrow().with(ROMEO.bare(), Affiliation.PUBLISHER));
        StoredItem his = new StoredItem("i", ROMEO.bare(), NOW, PAYLOAD);
        StoredItem hers = new StoredItem("i", JULIET, NOW, PAYLOAD);

        assertThat(publishers
                        .apply(new RetractItem(CONTACT, "n", "i", Optional.of(his), false))
                        .rows())
                .containsExactly(new NodeRow.ItemRemoved("n", "i"));
        assertThat(condition(publishers, new RetractItem(CONTACT, "n", "i", Optional.of(hers), false)))
                .isEqualTo(ErrorCondition.FORBIDDEN);
        assertThat(condition(publishers, new RetractItem(OWNER, "n", "i", Optional.empty(), false)))
                .isEqualTo(ErrorCondition.ITEM_NOT_FOUND);
    }

    @Test
    void an_owner_stays_one() {
        assertThat(condition(
                        with(AccessModel.OPEN),
                        new ChangeAffiliated(OWNER, "n", Map.of(JULIET, Affiliation.NONE), rules(Map.of()))))
                .isEqualTo(ErrorCondition.NOT_ACCEPTABLE);
    }

    private static PubSubState kind(boolean persistent, boolean payloads) {
        return NONE.with(NodeState.of(
                "n",
                NodeConfig.PERSONAL
                        .with(NodeOption.PERSIST_ITEMS, Boolean.toString(persistent))
                        .with(NodeOption.DELIVER_PAYLOADS, Boolean.toString(payloads))));
    }

    private static PublishItem publication(@Nullable Item item) {
        return new PublishItem(OWNER, "n", "i", item, null, NOW, rules(Map.of()));
    }

    /** §4.3, §7.1.3.6. */
    @Test
    void what_is_published_is_what_the_node_is_for() {
        PublishItem nothing = publication(null);
        PublishItem empty = publication(new Item("i", null, null));
        PublishItem full = publication(Item.of("i", PAYLOAD));
        StanzaError itemRequired = PubSubCondition.ITEM_REQUIRED.with(ErrorCondition.BAD_REQUEST);
        StanzaError payloadRequired = PubSubCondition.PAYLOAD_REQUIRED.with(ErrorCondition.BAD_REQUEST);

        assertThat(refusal(kind(true, true), nothing)).isEqualTo(itemRequired);
        assertThat(refusal(kind(true, true), empty)).isEqualTo(payloadRequired);
        assertThat(refusal(kind(true, false), nothing)).isEqualTo(itemRequired);
        assertThat(kind(true, false).apply(empty).rows()).hasSize(1);
        assertThat(kind(true, false).apply(full).news())
                .extracting(News::event)
                .containsExactly(new PubSubEvent.Published("n", List.of(new Item("i", null, null))));
        assertThat(refusal(kind(false, true), nothing)).isEqualTo(itemRequired);
        assertThat(refusal(kind(false, true), empty)).isEqualTo(payloadRequired);
        assertThat(refusal(kind(false, false), empty))
                .isEqualTo(PubSubCondition.ITEM_FORBIDDEN.with(ErrorCondition.BAD_REQUEST));
        assertThat(kind(false, false).apply(nothing).rows()).isEmpty();
        assertThat(kind(false, false).apply(nothing).news())
                .extracting(News::event)
                .containsExactly(new PubSubEvent.Published("n", List.of()));
    }

    @Test
    void who_may_not_read_does_not_learn_which_items_there_are() {
        PubSubState open = with(AccessModel.OPEN);
        PubSubState readers = open.with(open.find("n").orElseThrow().with(ROMEO.bare(), Affiliation.PUBLISHER));
        PubSubState writers = open.with(open.find("n").orElseThrow().with(ROMEO.bare(), Affiliation.PUBLISH_ONLY));
        RetractItem missing = new RetractItem(CONTACT, "n", "i", Optional.empty(), false);

        assertThat(condition(readers, missing)).isEqualTo(ErrorCondition.ITEM_NOT_FOUND);
        assertThat(condition(writers, missing)).isEqualTo(ErrorCondition.FORBIDDEN);
    }
}
