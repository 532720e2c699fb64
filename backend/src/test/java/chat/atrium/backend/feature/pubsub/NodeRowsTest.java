package chat.atrium.backend.feature.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.routing.Cast;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.AccessModel;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xep.pubsub.SubscriptionApproval;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens, what is committed is what is in memory; and what a stranger does changes nothing but its own. */
class NodeRowsTest {

    private static final BareJid JULIET = BareJid.parse("juliet@example.org");
    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");
    private static final BareJid SERVICE = BareJid.parse("pubsub.example.org");
    private static final NodeRules RULES = new NodeRules(
            NodeConfig.PERSONAL,
            NodeRules.Offer.ALL,
            new NodeRules.Quota(500, 500, 1_000_000),
            Cast.settings(Map.of()).pubsub());

    @Provide
    Arbitrary<List<NodeCommand>> commands() {
        Arbitrary<Asker> askers = Arbitraries.of(
                Asker.owner(JULIET),
                Asker.of(ROMEO, true, Set.of()),
                Asker.of(ROMEO, false, Set.of()),
                Asker.visitor(ROMEO),
                Asker.visitor(JULIET).asMaker());
        Arbitrary<String> nodes = Arbitraries.of("a", "b");
        Arbitrary<Form> forms = Arbitraries.of(AccessModel.values())
                .map(access -> Form.of(
                        Form.Type.SUBMIT,
                        PubSub.NODE_CONFIG,
                        List.of(Field.of("pubsub#access_model", access.wireName()))));
        Arbitrary<NodeCommand> one = Arbitraries.oneOf(
                Combinators.combine(askers, nodes, forms).as((by, node, form) -> new CreateNode(by, node, form, RULES)),
                Combinators.combine(askers, nodes, forms)
                        .as((by, node, form) -> new ConfigureNode(by, node, form, RULES)),
                Combinators.combine(askers, nodes).as(DeleteNode::new),
                Combinators.combine(askers, nodes).as((by, node) -> new SubscribeEntity(by, node, ROMEO, RULES)),
                Combinators.combine(askers, nodes).as((by, node) -> new UnsubscribeEntity(by, node, ROMEO)),
                Combinators.combine(askers, nodes, Arbitraries.of(SubscriptionState.values()))
                        .as((by, node, state) -> new ChangeSubscribers(by, node, Map.of(ROMEO, state), RULES)),
                Combinators.combine(askers, nodes, Arbitraries.of(Affiliation.values()))
                        .as((by, node, affiliation) ->
                                new ChangeAffiliated(by, node, Map.of(ROMEO, affiliation), RULES)),
                Combinators.combine(askers, nodes, Arbitraries.of(true, false))
                        .as((by, node, allowed) ->
                                new DecideSubscription(by, new SubscriptionApproval(node, ROMEO, allowed))),
                Arbitraries.of(JULIET, ROMEO.bare()).map(Forget::new));
        return one.list().ofMaxSize(30);
    }

    @Property
    void what_is_committed_is_what_is_in_memory(
            @ForAll("commands") List<NodeCommand> commands, @ForAll boolean atService) {
        PubSubState state = PubSubState.of(atService ? SERVICE : JULIET, 7);
        Map<String, NodeState> stored = new HashMap<>();
        for (NodeCommand command : commands) {
            try {
                Outcome outcome = state.apply(command);
                outcome.rows().forEach(row -> store(stored, row));
                state = outcome.state();
            } catch (StanzaException refused) {
                // nothing has changed
            }
        }

        assertThat(stored).isEqualTo(state.nodes());
    }

    private static void store(Map<String, NodeState> stored, NodeRow row) {
        switch (row) {
            case NodeRow.NodeStored(String node, NodeConfig config) ->
                stored.merge(node, NodeState.of(node, config), (before, made) -> before.with(config));
            case NodeRow.NodeRemoved(String node) -> stored.remove(node);
            case NodeRow.AffiliationStored(String node, BareJid entity, Affiliation affiliation) ->
                stored.computeIfPresent(node, (name, before) -> before.with(entity, affiliation));
            case NodeRow.SubscriptionStored(String node, Jid entity, SubscriptionState subscription) ->
                stored.computeIfPresent(node, (name, before) -> before.with(entity, subscription));
            case NodeRow.ItemStored item -> {}
            case NodeRow.ItemRemoved item -> {}
            case NodeRow.ItemsTrimmed items -> {}
        }
    }
}
