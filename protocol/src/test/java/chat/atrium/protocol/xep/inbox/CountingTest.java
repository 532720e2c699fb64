package chat.atrium.protocol.xep.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CountingTest {

    @ParameterizedTest
    @EnumSource(
            value = Message.Type.class,
            names = {"NORMAL", "CHAT", "GROUPCHAT"})
    void what_has_text_counts(Message.Type type) {
        assertThat(Counting.counts(Script.text(type, Script.ROMEO, Script.ROMEO)))
                .isTrue();
    }

    @Test
    void a_headline_does_not() {
        assertThat(Counting.counts(Script.text(Message.Type.HEADLINE, Script.ROMEO, Script.ROMEO)))
                .isFalse();
    }

    @Test
    void what_has_no_text_does_not() {
        Message subject = new Message(
                Script.text(Message.Type.GROUPCHAT, Script.ROMEO, Script.ROMEO).header(),
                Message.Type.GROUPCHAT,
                List.of(Element.of("jabber:client", "subject", "Verona")));

        assertThat(Counting.counts(subject)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "urn:xmpp:message-correct:0, replace",
        "urn:xmpp:reactions:0, reactions",
        "urn:xmpp:message-retract:1, retract",
        "urn:xmpp:message-retract:1, retracted",
        "urn:xmpp:hints, no-copy",
        "urn:xmpp:carbons:2, private",
        "http://jabber.org/protocol/muc#user, x",
    })
    void what_changes_another_message_or_is_kept_from_clients_does_not(String namespace, String local) {
        Message chat = Script.text(Message.Type.CHAT, Script.ROMEO, Script.ROMEO);

        assertThat(Counting.counts(chat.with(Element.of(namespace, local)))).isFalse();
        assertThat(Counting.counts(chat.with(Element.of("urn:example:other", local))))
                .isTrue();
    }

    /** XEP-0045 §7.4: rooms may tell more of the author. */
    @Test
    void what_a_room_says_of_its_author_does_not_matter() {
        Message message = Script.text(Message.Type.GROUPCHAT, Script.ROMEO, Script.ROMEO)
                .with(Element.of("http://jabber.org/protocol/muc#user", "x"));

        assertThat(Counting.counts(message)).isTrue();
    }
}
