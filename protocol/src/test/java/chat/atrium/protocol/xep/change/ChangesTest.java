package chat.atrium.protocol.xep.change;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.correction.Replacement;
import chat.atrium.protocol.xep.reaction.Reactions;
import chat.atrium.protocol.xep.retraction.Retraction;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static Message message(Element... payloads) {
        return new Message(StanzaHeader.empty(), Message.Type.CHAT, List.of(payloads));
    }

    @Test
    void each_kind_names_what_it_changes_and_is_read_as_it_is_written() {
        Replacement replacement = new Replacement("m1");
        Retraction retraction = new Retraction("m2");
        Reactions reactions = new Reactions("m3", Set.of("👍"));
        assertThat(Replacement.find(message(replacement.toElement()))).contains(replacement);
        assertThat(Retraction.find(message(retraction.toElement()))).contains(retraction);
        assertThat(Reactions.find(message(reactions.toElement()))).contains(reactions);
        assertThat(Changes.findTarget(message(replacement.toElement()))).contains("m1");
        assertThat(Changes.findTarget(message(retraction.toElement()))).contains("m2");
        assertThat(Changes.findTarget(message(reactions.toElement()))).contains("m3");
    }

    @Test
    void what_names_nothing_changes_nothing_and_is_a_change_all_the_same() {
        Message nameless = message(Element.of(Replacement.NAMESPACE, Replacement.LOCAL));
        assertThat(Changes.isIn(nameless)).isTrue();
        assertThat(Changes.findTarget(nameless)).isEmpty();
        assertThat(Changes.findTarget(message(new Replacement("").toElement()))).isEmpty();
        assertThat(Changes.findTarget(message(new Replacement("x".repeat(257)).toElement())))
                .isEmpty();
        assertThat(Changes.findTarget(message(new Replacement("x".repeat(256)).toElement())))
                .isPresent();
    }

    @Test
    void plain_words_and_what_is_left_of_a_message_are_no_change() {
        assertThat(Changes.isIn(message(Element.of("jabber:client", "body", "words"))))
                .isFalse();
        Message tombstone = message(Element.of(Retraction.NAMESPACE, Retraction.TOMBSTONE));
        assertThat(Changes.isIn(tombstone)).isFalse();
        assertThat(Retraction.isTombstone(tombstone)).isTrue();
    }

    /** XEP-0444 §4: the same reaction twice counts once. */
    @Test
    void an_emoji_that_is_there_twice_counts_once_and_an_empty_one_not_at_all() {
        Element reactions = Element.builder(Reactions.NAMESPACE, Reactions.LOCAL)
                .attribute("id", "m1")
                .child("reaction", "🐢")
                .child("reaction", " 🐢 ")
                .child("reaction", "")
                .child("reaction", "👋")
                .build();
        assertThat(Reactions.find(message(reactions)).orElseThrow().emoji()).containsExactly("🐢", "👋");
    }
}
