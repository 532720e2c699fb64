package chat.atrium.backend.feature.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.atrium.backend.routing.Cast;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.ErrorType;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.AccessModel;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.LastItem;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xep.pubsub.SubscriptionApproval;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes that belong to a service: the cast of XEP-0060. */
class ServiceCommandsTest {

    private static final BareJid SERVICE = BareJid.parse("pubsub.shakespeare.lit");
    private static final Jid HAMLET = Jid.parse("hamlet@denmark.lit/elsinore");
    private static final Jid FRANCISCO = Jid.parse("francisco@denmark.lit/barracks");
    private static final Asker MAKER = Asker.visitor(HAMLET).asMaker();
    private static final Asker OWNER = Asker.visitor(HAMLET);
    private static final Asker VISITOR = Asker.visitor(FRANCISCO);
    private static final Element ENTRY = Element.of("http://www.w3.org/2005/Atom", "entry");
    private static final PubSubState NONE = PubSubState.of(SERVICE, 3);

    private static NodeRules rules(int nodes, int nodesOfOne) {
        return new NodeRules(
                NodeConfig.OF_SERVICE,
                new NodeRules.Offer(
                        EnumSet.of(AccessModel.OPEN, AccessModel.AUTHORIZE, AccessModel.WHITELIST),
                        EnumSet.of(LastItem.NEVER, LastItem.ON_SUB)),
                new NodeRules.Quota(nodes, nodesOfOne, 1000),
                Cast.settings(Map.of("atrium.pubsub.subscriptions", "2")).pubsub());
    }

    private static NodeRules rules() {
        return rules(10, 10);
    }

    private static Form access(AccessModel access) {
        return Form.of(
                Form.Type.SUBMIT, PubSub.NODE_CONFIG, List.of(Field.of("pubsub#access_model", access.wireName())));
    }

    private static PubSubState with(AccessModel access) {
        return NONE.apply(new CreateNode(MAKER, "n", access(access), rules())).state();
    }

    private static NodeState node(PubSubState state) {
        return state.find("n").orElseThrow();
    }

    private static PublishItem publish(Asker by) {
        return new PublishItem(by, "n", "i", Item.of("i", ENTRY), null, Instant.EPOCH, rules());
    }

    private static SubscribeEntity subscribe(Asker by, Jid jid) {
        return new SubscribeEntity(by, "n", jid, rules());
    }

    private static StanzaError refusal(PubSubState state, NodeCommand command) {
        return catchThrowableOfType(StanzaException.class, () -> state.apply(command))
                .error();
    }

    private static ErrorCondition condition(PubSubState state, NodeCommand command) {
        return refusal(state, command).condition();
    }

    @Test
    void who_makes_a_node_owns_it() {
        Outcome outcome = NONE.apply(new CreateNode(MAKER, "n", null, rules()));

        assertThat(node(outcome.state()).owners()).containsExactly(HAMLET.bare());
        assertThat(outcome.rows())
                .containsExactly(
                        new NodeRow.NodeStored("n", NodeConfig.OF_SERVICE),
                        new NodeRow.AffiliationStored("n", HAMLET.bare(), Affiliation.OWNER));
        assertThat(condition(NONE, new CreateNode(VISITOR, "n", null, rules()))).isEqualTo(ErrorCondition.FORBIDDEN);
    }

    @Test
    void who_may_make_nodes_makes_one_by_publishing() {
        Outcome outcome = NONE.apply(publish(MAKER));

        assertThat(node(outcome.state()).owners()).containsExactly(HAMLET.bare());
        assertThat(condition(NONE, publish(VISITOR))).isEqualTo(ErrorCondition.ITEM_NOT_FOUND);
        assertThat(condition(outcome.state(), publish(VISITOR))).isEqualTo(ErrorCondition.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void what_asks_for_roster_or_presence_is_not_offered(AccessModel access) {
        CreateNode wish = new CreateNode(MAKER, "n", access(access), rules());
        switch (access) {
            case OPEN, AUTHORIZE, WHITELIST ->
                assertThat(NONE.apply(wish)
                                .state()
                                .find("n")
                                .map(NodeState::config)
                                .map(NodeConfig::access))
                        .contains(access);
            case PRESENCE, ROSTER ->
                assertThat(refusal(NONE, wish))
                        .isEqualTo(PubSubCondition.UNSUPPORTED_ACCESS_MODEL.with(ErrorCondition.NOT_ACCEPTABLE));
        }
    }

    @Test
    void the_form_offers_what_there_is() {
        Form form = rules().form(NodeConfig.OF_SERVICE);

        assertThat(form.find("pubsub#access_model").orElseThrow().options())
                .extracting(Field.Option::value)
                .containsExactly("open", "authorize", "whitelist");
        assertThat(form.find("pubsub#roster_groups_allowed")).isEmpty();
        assertThat(form.find("pubsub#send_last_published_item").orElseThrow().options())
                .extracting(Field.Option::value)
                .containsExactly("never", "on_sub");
        assertThat(form.find("pubsub#publish_model").orElseThrow().options()).hasSize(3);
    }

    @Test
    void one_account_owns_as_many_nodes_as_it_may_and_no_more() {
        PubSubState one =
                NONE.apply(new CreateNode(MAKER, "a", null, rules(3, 1))).state();
        Asker other = VISITOR.asMaker();

        assertThat(refusal(one, new CreateNode(MAKER, "b", null, rules(3, 1))))
                .isEqualTo(PubSubCondition.MAX_NODES_EXCEEDED.with(ErrorCondition.NOT_ALLOWED));
        assertThat(one.apply(new CreateNode(other, "b", null, rules(3, 1)))
                        .state()
                        .nodes())
                .hasSize(2);
        assertThat(condition(one, new CreateNode(other, "b", null, rules(1, 1))))
                .isEqualTo(ErrorCondition.NOT_ALLOWED);
    }

    @Test
    void who_waits_for_an_owner_is_told_so_again() {
        PubSubState asked =
                with(AccessModel.AUTHORIZE).apply(subscribe(VISITOR, FRANCISCO)).state();

        assertThat(node(asked).subscription(FRANCISCO)).isEqualTo(SubscriptionState.PENDING);
        assertThat(refusal(asked, subscribe(VISITOR, FRANCISCO)))
                .isEqualTo(PubSubCondition.PENDING_SUBSCRIPTION.with(ErrorCondition.NOT_AUTHORIZED));
    }

    @Test
    void the_first_word_of_an_owner_holds() {
        PubSubState asked =
                with(AccessModel.AUTHORIZE).apply(subscribe(VISITOR, FRANCISCO)).state();
        DecideSubscription yes = new DecideSubscription(OWNER, new SubscriptionApproval("n", FRANCISCO, true));
        DecideSubscription no = new DecideSubscription(OWNER, new SubscriptionApproval("n", FRANCISCO, false));
        DecideSubscription own = new DecideSubscription(VISITOR, new SubscriptionApproval("n", FRANCISCO, true));
        Outcome approved = asked.apply(yes);
        Outcome denied = asked.apply(no);

        assertThat(node(approved.state()).subscription(FRANCISCO)).isEqualTo(SubscriptionState.SUBSCRIBED);
        assertThat(node(denied.state()).subscriptions()).isEmpty();
        assertThat(denied.news())
                .extracting(News::event)
                .containsExactly(new PubSubEvent.Subscribed("n", FRANCISCO, SubscriptionState.NONE));
        assertThat(condition(approved.state(), no)).isEqualTo(ErrorCondition.ITEM_NOT_FOUND);
        assertThat(condition(asked, own)).isEqualTo(ErrorCondition.FORBIDDEN);
    }

    @Test
    void who_becomes_something_to_a_node_waits_no_more() {
        PubSubState asked =
                with(AccessModel.AUTHORIZE).apply(subscribe(VISITOR, FRANCISCO)).state();
        Outcome member = asked.apply(affiliate(FRANCISCO, Affiliation.PUBLISHER));
        Outcome outcast = asked.apply(affiliate(FRANCISCO, Affiliation.OUTCAST));

        assertThat(node(member.state()).subscription(FRANCISCO)).isEqualTo(SubscriptionState.SUBSCRIBED);
        assertThat(node(outcast.state()).subscriptions()).isEmpty();
        assertThat(outcast.news()).extracting(News::only).containsExactly(FRANCISCO);
    }

    private static ChangeAffiliated affiliate(Jid entity, Affiliation affiliation) {
        return new ChangeAffiliated(OWNER, "n", Map.of(entity, affiliation), rules());
    }

    @Test
    void the_last_owner_stays_until_there_is_another() {
        PubSubState one = with(AccessModel.OPEN);
        PubSubState two = one.apply(affiliate(FRANCISCO, Affiliation.OWNER)).state();

        assertThat(condition(one, affiliate(HAMLET, Affiliation.NONE))).isEqualTo(ErrorCondition.NOT_ACCEPTABLE);
        assertThat(node(two.apply(affiliate(HAMLET, Affiliation.NONE)).state()).owners())
                .containsExactly(FRANCISCO.bare());
    }

    @Test
    void an_owner_resigns_before_becoming_something_less() {
        PubSubState two = with(AccessModel.OPEN)
                .apply(affiliate(FRANCISCO, Affiliation.OWNER))
                .state();

        assertThat(condition(two, affiliate(FRANCISCO, Affiliation.OUTCAST))).isEqualTo(ErrorCondition.NOT_ACCEPTABLE);
        assertThat(two.apply(affiliate(FRANCISCO, Affiliation.NONE)).rows()).hasSize(1);
    }

    @Test
    void the_places_of_a_node_are_not_all_for_one() {
        PubSubState two = with(AccessModel.OPEN)
                .apply(subscribe(VISITOR, FRANCISCO))
                .state()
                .apply(subscribe(VISITOR, FRANCISCO.bare()))
                .state();

        assertThat(refusal(two, subscribe(VISITOR, Jid.parse("francisco@denmark.lit/wall"))))
                .isEqualTo(PubSubCondition.TOO_MANY_SUBSCRIPTIONS
                        .with(ErrorCondition.POLICY_VIOLATION)
                        .withType(ErrorType.WAIT));
        assertThat(two.apply(subscribe(OWNER, HAMLET)).rows()).hasSize(1);
    }

    @Test
    void everybody_may_know_what_there_is_not() {
        assertThat(condition(NONE, new DeleteNode(VISITOR, "n"))).isEqualTo(ErrorCondition.ITEM_NOT_FOUND);
        assertThat(condition(with(AccessModel.OPEN), new DeleteNode(VISITOR, "n")))
                .isEqualTo(ErrorCondition.FORBIDDEN);
        assertThat(condition(NONE, new RetractItem(VISITOR, "n", "i", Optional.empty(), false)))
                .isEqualTo(ErrorCondition.ITEM_NOT_FOUND);
    }

    @Test
    void a_node_goes_with_its_last_owner() {
        PubSubState subscribed =
                with(AccessModel.OPEN).apply(subscribe(VISITOR, FRANCISCO)).state();
        Outcome gone = subscribed.apply(new Forget(HAMLET.bare()));
        Outcome stays = subscribed.apply(new Forget(FRANCISCO.bare()));

        assertThat(gone.state().nodes()).isEmpty();
        assertThat(gone.rows()).contains(new NodeRow.NodeRemoved("n"));
        assertThat(gone.news()).extracting(News::event).containsExactly(new PubSubEvent.Deleted("n"));
        assertThat(node(stays.state()).subscriptions()).isEmpty();
        assertThat(stays.rows())
                .containsExactly(new NodeRow.SubscriptionStored("n", FRANCISCO, SubscriptionState.NONE));
    }

    @Test
    void who_may_ask_for_a_node_finds_it() {
        NodeState authorize = node(with(AccessModel.AUTHORIZE));
        NodeState whitelist = node(with(AccessModel.WHITELIST));

        assertThat(AccessPolicy.mayFind(authorize, VISITOR)).isTrue();
        assertThat(AccessPolicy.mayRead(authorize, VISITOR)).isFalse();
        assertThat(AccessPolicy.mayFind(whitelist, VISITOR)).isFalse();
        assertThat(AccessPolicy.mayFind(whitelist, OWNER)).isTrue();
        assertThat(AccessPolicy.mayFind(authorize.with(FRANCISCO.bare(), Affiliation.OUTCAST), VISITOR))
                .isFalse();
        assertThat(AccessPolicy.mayFind(authorize, Asker.of(FRANCISCO, true, Set.of())))
                .isFalse();
    }

    @Test
    void a_configuration_is_not_longer_than_it_may_be() {
        Form longest =
                Form.of(Form.Type.SUBMIT, PubSub.NODE_CONFIG, List.of(Field.of("pubsub#title", "x".repeat(7000))));
        Form longer =
                Form.of(Form.Type.SUBMIT, PubSub.NODE_CONFIG, List.of(Field.of("pubsub#title", "x".repeat(9000))));

        assertThat(NONE.apply(new CreateNode(MAKER, "n", longest, rules())).rows())
                .hasSize(2);
        assertThat(condition(NONE, new CreateNode(MAKER, "n", longer, rules())))
                .isEqualTo(ErrorCondition.NOT_ACCEPTABLE);
    }

    /** §7.1.2.3, §12.17. */
    @Test
    void who_has_published_an_item_is_told_if_the_node_says_so() {
        PubSubState open = with(AccessModel.OPEN);
        Form none = Form.of(Form.Type.SUBMIT, PubSub.NODE_CONFIG, List.of(Field.of("pubsub#itemreply", "none")));
        PubSubState discreet =
                open.apply(new ConfigureNode(OWNER, "n", none, rules())).state();
        StoredItem stored = new StoredItem("i", HAMLET.bare(), Instant.EPOCH, ENTRY);

        assertThat(open.apply(publish(OWNER)).news())
                .extracting(News::event)
                .containsExactly(new PubSubEvent.Published("n", List.of(new Item("i", "hamlet@denmark.lit", ENTRY))));
        assertThat(discreet.apply(publish(OWNER)).news())
                .extracting(News::event)
                .containsExactly(new PubSubEvent.Published("n", List.of(Item.of("i", ENTRY))));
        assertThat(stored.shown(SERVICE, node(open).config()).publisher()).isEqualTo("hamlet@denmark.lit");
        assertThat(stored.shown(SERVICE, node(discreet).config()).publisher()).isNull();
    }
}
