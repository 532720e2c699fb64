package chat.atrium.protocol.xep.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionApprovalTest {

    private static final Jid HORATIO = Jid.parse("horatio@denmark.lit");

    private static Message with(List<Element> payloads) {
        return new Message(StanzaHeader.empty(), Message.Type.NORMAL, payloads);
    }

    private static Message with(Form form) {
        return with(List.of(form.toElement()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_answer_is_read_as_it_was_written(boolean allowed) {
        SubscriptionApproval approval = new SubscriptionApproval("princely_musings", HORATIO, allowed);

        assertThat(SubscriptionApproval.find(with(List.of(approval.toAnswer()))))
                .contains(approval);
    }

    @Test
    void a_question_is_no_answer_nor_is_what_was_not_filled_in() {
        Message question = with(new SubscriptionApproval("n", HORATIO, false).toQuestion());
        Message cancelled = with(Form.of(Form.Type.CANCEL, PubSub.SUBSCRIBE_AUTHORIZATION, List.of()));

        assertThat(question.findBody()).isPresent();
        assertThat(SubscriptionApproval.isIn(question)).isTrue();
        assertThat(SubscriptionApproval.find(question)).isEmpty();
        assertThat(SubscriptionApproval.isIn(cancelled)).isTrue();
        assertThat(SubscriptionApproval.find(cancelled)).isEmpty();
    }

    @Test
    void other_forms_are_something_else() {
        assertThat(SubscriptionApproval.isIn(with(Form.of(Form.Type.SUBMIT, "urn:example", List.of()))))
                .isFalse();
        assertThat(SubscriptionApproval.isIn(with(List.of()))).isFalse();
    }

    @Test
    void who_does_not_say_about_what_is_refused() {
        Form empty =
                Form.of(Form.Type.SUBMIT, PubSub.SUBSCRIBE_AUTHORIZATION, List.of(Field.of("pubsub#allow", "true")));

        assertThatThrownBy(() -> SubscriptionApproval.find(with(empty))).isInstanceOf(StanzaException.class);
    }
}
