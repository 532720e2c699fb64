package chat.atrium.protocol.xep.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PubSubTest {

    private static final Jid ROMEO = Jid.parse("romeo@example.org");
    private static final Element PAYLOAD = Element.of("urn:example", "thing", "of beauty");
    private static final Form OPTIONS =
            Form.of(Form.Type.SUBMIT, PubSub.PUBLISH_OPTIONS, List.of(Field.of("pubsub#access_model", "open")));

    static Stream<PubSubRequest> requests() {
        return Stream.of(
                new PubSubRequest.Publish("n", Item.of("i", PAYLOAD), OPTIONS),
                new PubSubRequest.Publish("n", null, null),
                new PubSubRequest.Retract("n", "i", true),
                new PubSubRequest.Create(null, null),
                new PubSubRequest.Create("n", OPTIONS),
                new PubSubRequest.Subscribe("n", ROMEO),
                new PubSubRequest.Unsubscribe("n", ROMEO),
                PubSubRequest.ReadItems.all("n"),
                new PubSubRequest.ReadItems("n", List.of("a", "b"), null, null),
                new PubSubRequest.ReadItems("n", List.of(), 3, PageRequest.after("a", 10)),
                new PubSubRequest.ReadSubscriptions(null),
                new PubSubRequest.ReadAffiliations("n"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_is_read_as_it_is_written(PubSubRequest request) {
        Iq.Type type = request.changes() ? Iq.Type.SET : Iq.Type.GET;

        assertThat(PubSubRequest.read(type, request.toElement())).isEqualTo(request);
    }

    static Stream<OwnerRequest> ownerRequests() {
        return Stream.of(
                new OwnerRequest.Configure("n", OPTIONS),
                new OwnerRequest.Delete("n"),
                new OwnerRequest.Purge("n"),
                new OwnerRequest.SetSubscribers("n", Map.of(ROMEO, SubscriptionState.SUBSCRIBED)),
                new OwnerRequest.SetAffiliated("n", Map.of(ROMEO, Affiliation.PUBLISH_ONLY)));
    }

    @ParameterizedTest
    @MethodSource("ownerRequests")
    void a_change_by_an_owner_is_read_as_it_is_written(OwnerRequest request) {
        assertThat(OwnerRequest.read(Iq.Type.SET, request.toElement())).isEqualTo(request);
    }

    static Stream<OwnerRequest> ownerQuestions() {
        return Stream.of(
                new OwnerRequest.ReadDefaults(),
                new OwnerRequest.ReadConfig("n"),
                new OwnerRequest.ReadSubscribers("n"),
                new OwnerRequest.ReadAffiliated("n"));
    }

    @ParameterizedTest
    @MethodSource("ownerQuestions")
    void a_question_of_an_owner_is_read_as_it_is_written(OwnerRequest request) {
        assertThat(OwnerRequest.read(Iq.Type.GET, request.toElement())).isEqualTo(request);
    }

    static Stream<PubSubEvent> events() {
        return Stream.of(
                new PubSubEvent.Published("n", List.of(Item.of("i", PAYLOAD), new Item("j", "a@b", null))),
                new PubSubEvent.Retracted("n", List.of("i", "j")),
                new PubSubEvent.Purged("n"),
                new PubSubEvent.Deleted("n"),
                new PubSubEvent.Configured("n"),
                new PubSubEvent.Subscribed("n", ROMEO, SubscriptionState.PENDING));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_read_as_it_is_written(PubSubEvent event) {
        Message message = new Message(StanzaHeader.empty(), Message.Type.HEADLINE, List.of(event.toElement()));

        assertThat(PubSubEvent.find(message)).contains(event);
    }

    @Test
    void items_are_read_as_they_are_written() {
        PubSubReply.Items items =
                new PubSubReply.Items("n", List.of(Item.of("i", PAYLOAD)), new Page("i", null, "i", 7));

        assertThat(PubSubReply.Items.read(items.toElement())).isEqualTo(items);
    }

    @Test
    void a_request_without_a_node_is_told_so() {
        Element publish = new PubSubRequest.Publish("", null, null).toElement();

        assertThatExceptionOfType(StanzaException.class)
                .isThrownBy(() -> PubSubRequest.read(Iq.Type.SET, publish))
                .extracting(StanzaException::error)
                .isEqualTo(PubSubCondition.NODEID_REQUIRED.with(ErrorCondition.BAD_REQUEST));
    }

    @Test
    void an_item_holds_one_payload() {
        Element two = Element.builder(PubSub.NAMESPACE, "item")
                .child(PAYLOAD)
                .child(PAYLOAD)
                .build();

        assertThatExceptionOfType(StanzaException.class)
                .isThrownBy(() -> Item.read(two))
                .extracting(refusal -> refusal.error().details())
                .isEqualTo(List.of(Element.of(PubSub.ERRORS, "invalid-payload")));
    }

    @Test
    void what_is_not_there_is_named() {
        StanzaError error = PubSubCondition.unsupported("collections");

        assertThat(error.condition()).isEqualTo(ErrorCondition.FEATURE_NOT_IMPLEMENTED);
        assertThat(error.details().getFirst().findAttribute("feature")).contains("collections");
    }

    private static Element affiliations(Element... entries) {
        return Element.builder(PubSub.OWNER, "pubsub")
                .child(Element.builder(PubSub.OWNER, "affiliations")
                        .attribute("node", "n")
                        .children(List.of(entries))
                        .build())
                .build();
    }

    private static Element affiliation(String affiliation) {
        return Element.builder(PubSub.OWNER, "affiliation")
                .attribute("jid", ROMEO.toString())
                .attribute("affiliation", affiliation)
                .build();
    }

    @Test
    void each_entity_is_changed_once_and_only_as_is_said() {
        Element nothing = Element.builder(PubSub.OWNER, "affiliation")
                .attribute("jid", ROMEO.toString())
                .build();

        assertThat(OwnerRequest.read(Iq.Type.SET, affiliations(affiliation("member"), nothing)))
                .isEqualTo(new OwnerRequest.SetAffiliated("n", Map.of(ROMEO, Affiliation.MEMBER)));
        assertThatExceptionOfType(StanzaException.class)
                .isThrownBy(
                        () -> OwnerRequest.read(Iq.Type.SET, affiliations(affiliation("member"), affiliation("none"))));
    }
}
