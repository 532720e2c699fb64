package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.fallback.Fallback;
import chat.atrium.protocol.xep.mention.Reference;
import chat.atrium.protocol.xep.reply.Reply;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    private static final BareJid ANN = BareJid.parse("ann@localhost");
    private static final Jid BOB = Jid.parse("bob@localhost");

    private static Message message(String body, Element... payloads) {
        Message message = new Message(
                StanzaHeader.empty(), Message.Type.CHAT, List.of(Element.of("jabber:client", "body", body)));
        for (Element payload : payloads) {
            message = message.with(payload);
        }
        return message;
    }

    private static Text read(Message message) {
        return TextReader.read(message, ANN, null);
    }

    /** XEP-0461 §3.1, with its example. */
    @Test
    void what_a_reply_repeats_is_apart_from_what_it_says() {
        Text text = read(message(
                "> Anna wrote:\n> We should bake a cake\nGreat idea!",
                new Reply(BOB, "id1").toElement(),
                new Fallback(Reply.NAMESPACE, new Fallback.Range(0, 38)).toElement()));
        assertThat(text.body()).isEqualTo("Great idea!");
        assertThat(text.reply()).isEqualTo(new ReplyTo("id1", BOB, "Anna wrote", "We should bake a cake"));
    }

    @Test
    void a_reply_that_repeats_nothing_is_one_all_the_same() {
        Text text = read(message("Great idea!", new Reply(null, "id1").toElement()));
        assertThat(text.body()).isEqualTo("Great idea!");
        assertThat(text.reply()).isEqualTo(new ReplyTo("id1", null, "", ""));
    }

    @Test
    void a_range_that_is_not_there_hides_nothing() {
        Text text = read(message(
                "Great idea!",
                new Reply(BOB, "id1").toElement(),
                new Fallback(Reply.NAMESPACE, new Fallback.Range(4, 400)).toElement()));
        assertThat(text.body()).isEqualTo("Great idea!");
    }

    @Test
    void the_words_that_call_are_named_by_code_points() {
        Text text = read(message(
                "🎉 @Ann, look", new Reference(ANN, 2, 6).toElement(), new Reference(BOB.bare(), 90, 99).toElement()));
        assertThat(text.calls()).containsExactly("@Ann");
        assertThat(text.callsReader()).isTrue();
        assertThat(read(message("@Bob", new Reference(BOB.bare(), 0, 4).toElement()))
                        .callsReader())
                .isFalse();
    }
}
