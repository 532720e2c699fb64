package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.web.client.ChatChange.Kind;
import chat.atrium.web.client.ChatMessage.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    private static final Author ANN = new Author(Jid.parse("garden@conference.localhost/Ann"), "ann-key");
    private static final Author BOB = new Author(Jid.parse("garden@conference.localhost/Bob"), "bob-key");
    private static final Author UNKNOWN = new Author(Jid.parse("garden@conference.localhost/Ann"), "");

    private final Folding folding = new Folding(true);
    private final ChatMessage said = said(ANN);

    private static ChatMessage said(Author author) {
        ChatMessage.Names names = new ChatMessage.Names("500", "500", "a1");
        return ChatMessage.of(names, author, Text.of("first"), Instant.EPOCH, State.SENT, false);
    }

    private static ChatChange change(String target, String archived, Author author, Kind kind) {
        return new ChatChange(target, "c" + archived, archived, author, kind);
    }

    private Optional<String> edited(String target, String archived, Author author) {
        return folding.fold(said, change(target, archived, author, new Kind.Edit(Text.of("second"))))
                .map(ChatMessage::body);
    }

    @Test
    void who_wrote_a_message_replaces_it_and_nobody_else() {
        assertThat(edited("a1", "600", ANN)).contains("second");
        assertThat(edited("a1", "600", BOB)).isEmpty();
    }

    @Test
    void whom_nobody_can_tell_apart_replaces_nothing() {
        ChatChange change = change("a1", "600", UNKNOWN, new Kind.Edit(Text.of("second")));
        assertThat(folding.fold(said(UNKNOWN), change)).isEmpty();
    }

    @Test
    void what_was_said_before_a_message_does_not_change_it() {
        assertThat(edited("a1", "400", ANN)).isEmpty();
    }

    @Test
    void in_a_room_a_retraction_goes_by_the_id_of_the_room() {
        assertThat(folding.fold(said, change("500", "600", ANN, new Kind.Retract())))
                .hasValueSatisfying(message -> {
                    assertThat(message.isRetracted()).isTrue();
                    assertThat(message.body()).isEmpty();
                });
        assertThat(folding.fold(said, change("a1", "600", ANN, new Kind.Retract())))
                .isEmpty();
        assertThat(folding.fold(said, change("500", "600", BOB, new Kind.Retract())))
                .isEmpty();
    }

    @Test
    void the_order_of_changes_does_not_matter() {
        List<ChatChange> changes = new ArrayList<>(List.of(
                change("a1", "600", ANN, new Kind.Edit(Text.of("second"))),
                change("a1", "700", ANN, new Kind.Edit(Text.of("third"))),
                change("500", "610", BOB, new Kind.React(Set.of("👍", "🎉"))),
                change("500", "710", BOB, new Kind.React(Set.of("🎉")))));
        ChatMessage forwards = folding.fold(List.of(said), changes).getFirst();
        Collections.reverse(changes);
        assertThat(folding.fold(List.of(said), changes).getFirst()).isEqualTo(forwards);
        assertThat(forwards.body()).isEqualTo("third");
        assertThat(forwards.reactions()).containsExactly(new Reaction("🎉", List.of(BOB.jid())));
    }

    @Test
    void everybody_reacts_for_themselves_and_takes_it_back() {
        ChatMessage both = folding.fold(
                        List.of(said),
                        List.of(
                                change("500", "600", BOB, new Kind.React(Set.of("👍"))),
                                change("500", "601", ANN, new Kind.React(Set.of("👍")))))
                .getFirst();
        assertThat(both.reactions()).containsExactly(new Reaction("👍", List.of(BOB.jid(), ANN.jid())));
        assertThat(folding.fold(both, change("500", "602", BOB, new Kind.React(Set.of()))))
                .hasValueSatisfying(message ->
                        assertThat(message.reactions()).containsExactly(new Reaction("👍", List.of(ANN.jid()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "👍🏽", "❤️", "🏳️‍🌈", "👩‍👩‍👧‍👦", "🇩🇪", "1️⃣"})
    void an_emoji_is_shown(String emoji) {
        assertThat(Folding.isEmoji(emoji)).isTrue();
    }

    @Test
    void emoji_that_look_the_same_are_the_same() {
        assertThat(Folding.plain("👍\uFE0F")).isEqualTo("👍");
        assertThat(Folding.plain("❤\uFE0F")).isEqualTo("❤\uFE0F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1", "+1", "👍👍", "<b>", "lol 👍"})
    void what_is_no_emoji_is_not(String text) {
        assertThat(Folding.isEmoji(text)).isFalse();
    }
}
