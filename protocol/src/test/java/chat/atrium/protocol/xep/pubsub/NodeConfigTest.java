package chat.atrium.protocol.xep.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeConfigTest {

    private static Form submit(String variable, String... values) {
        return Form.of(Form.Type.SUBMIT, PubSub.NODE_CONFIG, List.of(Field.of(variable, values)));
    }

    @Provide
    Arbitrary<NodeConfig> configs() {
        return Combinators.combine(
                        Arbitraries.of(AccessModel.values()),
                        Arbitraries.of(PublishModel.values()),
                        Arbitraries.of(LastItem.values()),
                        Arbitraries.of("1", "20", "max"),
                        Arbitraries.of("true", "false"),
                        Arbitraries.strings().ofMinLength(1).alpha().list().ofMaxSize(3))
                .as((access, publish, last, max, persist, groups) -> NodeConfig.PERSONAL
                        .with(NodeOption.ACCESS_MODEL, access.wireName())
                        .with(NodeOption.PUBLISH_MODEL, publish.wireName())
                        .with(NodeOption.SEND_LAST_PUBLISHED_ITEM, last.wireName())
                        .with(NodeOption.MAX_ITEMS, max)
                        .with(NodeOption.PERSIST_ITEMS, persist)
                        .with(NodeOption.ROSTER_GROUPS_ALLOWED, groups.toArray(String[]::new)));
    }

    @Property
    void a_configuration_is_read_as_it_is_written(@ForAll("configs") NodeConfig config) {
        Form form = Form.read(config.toForm(Form.Type.SUBMIT).toElement());

        assertThat(NodeConfig.PERSONAL.with(form)).isEqualTo(config);
        assertThat(config.meets(form)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "pubsub#access_model, secret",
        "pubsub#persist_items, perhaps",
        "pubsub#max_items, 0",
        "pubsub#max_items, many",
        "pubsub#send_last_published_item, sometimes"
    })
    void what_is_no_value_is_not_acceptable(String variable, String value) {
        assertThatExceptionOfType(StanzaException.class)
                .isThrownBy(() -> NodeConfig.PERSONAL.with(submit(variable, value)))
                .matches(refusal -> refusal.error().condition() == ErrorCondition.NOT_ACCEPTABLE);
    }

    @Test
    void a_boolean_is_the_same_however_it_is_written() {
        assertThat(NodeConfig.PERSONAL.meets(submit("pubsub#persist_items", "1")))
                .isTrue();
        assertThat(NodeConfig.PERSONAL.meets(submit("pubsub#persist_items", "0")))
                .isFalse();
    }

    @Test
    void what_nobody_knows_is_not_met_and_configures_nothing() {
        Form strange = submit("pubsub#colour", "blue");

        assertThat(NodeConfig.PERSONAL.meets(strange)).isFalse();
        assertThat(NodeConfig.PERSONAL.with(strange)).isEqualTo(NodeConfig.PERSONAL);
    }

    @Test
    void as_many_items_are_kept_as_are_wanted_and_may_be() {
        assertThat(NodeConfig.PERSONAL.maxItems(100)).isEqualTo(1);
        assertThat(NodeConfig.ofPrivate().maxItems(100)).isEqualTo(100);
        assertThat(NodeConfig.ofPrivate().exceeds(100)).isFalse();
        assertThat(NodeConfig.PERSONAL.with(NodeOption.MAX_ITEMS, "101").exceeds(100))
                .isTrue();
    }

    @Test
    void only_a_submitted_form_of_the_kind_counts() {
        Form other = Form.of(Form.Type.SUBMIT, PubSub.PUBLISH_OPTIONS, List.of());

        assertThat(NodeConfig.submitted(other, PubSub.PUBLISH_OPTIONS)).isEqualTo(other);
        assertThatExceptionOfType(StanzaException.class)
                .isThrownBy(() -> NodeConfig.submitted(other, PubSub.NODE_CONFIG));
    }
}
