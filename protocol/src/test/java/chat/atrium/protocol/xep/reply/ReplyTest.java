package chat.atrium.protocol.xep.reply;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.fallback.Fallback;
import chat.atrium.protocol.xep.mention.Mentions;
import chat.atrium.protocol.xep.mention.Reference;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

    private static Message message(String body, Element... payloads) {
        Message message = new Message(
                StanzaHeader.empty(), Message.Type.CHAT, List.of(Element.of("jabber:client", "body", body)));
        for (Element payload : payloads) {
            message = message.with(payload);
        }
        return message;
    }

    private static Fallback fallback(int start, int end) {
        return new Fallback(Reply.NAMESPACE, new Fallback.Range(start, end));
    }

    @Test
    void a_reply_is_read_as_it_is_written_with_and_without_an_author() {
        for (Reply reply : List.of(new Reply(Jid.parse("ann@localhost/desk"), "m1"), new Reply(null, "m1"))) {
            assertThat(Reply.find(message("", reply.toElement()))).contains(reply);
        }
        Element broken = Element.builder(Reply.NAMESPACE, "reply")
                .attribute("to", "@")
                .attribute("id", "m1")
                .build();
        assertThat(Reply.find(message("", broken))).contains(new Reply(null, "m1"));
        assertThat(Reply.find(message("", new Reply(null, "").toElement()))).isEmpty();
    }

    /** XEP-0428 §3: counted in code points. */
    @Test
    void the_part_for_others_is_taken_out() {
        String body = "> 🎉🎉\nThank you";
        assertThat(Fallback.bodyWithout(message(body, fallback(0, 5).toElement()), Reply.NAMESPACE))
                .isEqualTo("Thank you");
        assertThat(Fallback.bodyWithout(message(body, fallback(0, 5).toElement()), "urn:example:other"))
                .isEqualTo(body);
        Fallback all = new Fallback(Reply.NAMESPACE, null);
        assertThat(Fallback.bodyWithout(message(body, all.toElement()), Reply.NAMESPACE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 4", "0, 100", "-1, 3", "99999999, 99999999"})
    void a_part_that_is_not_there_hides_nothing(int start, int end) {
        assertThat(Fallback.bodyWithout(
                        message("Thank you", fallback(start, end).toElement()), Reply.NAMESPACE))
                .isEqualTo("Thank you");
    }

    @Test
    void a_reference_is_read_as_it_is_written_and_calls() {
        BareJid ann = BareJid.parse("ann+1@localhost");
        Message message = message("@Ann", new Reference(ann, 0, 4).toElement());
        assertThat(Reference.in(message)).containsExactly(new Reference(ann, 0, 4));
        assertThat(Mentions.in(message).names(ann, null)).isTrue();
    }

    @Test
    void everybody_is_called() {
        assertThat(Mentions.in(message("@all", Mentions.everyone())).everybody())
                .isTrue();
    }

    @Test
    void a_reference_without_a_part_of_the_text_calls_but_marks_nothing() {
        Element reference = Element.builder(Mentions.REFERENCES, "reference")
                .attribute("type", "mention")
                .attribute("uri", "xmpp:ann@localhost")
                .build();
        assertThat(Reference.in(message("Ann", reference))).isEmpty();
        assertThat(Mentions.in(message("Ann", reference)).callsSomebody()).isTrue();
    }
}
