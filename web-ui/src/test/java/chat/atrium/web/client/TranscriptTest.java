package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.ChatMessage.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final BareJid BOB = BareJid.parse("bob@localhost");

    private static final Author ALICE = new Author(ClientFixture.ALICE, "alice@localhost");

    private final Transcript transcript = new Transcript(BOB, new Folding(false), 100);

    private static ChatMessage own(String id, String archived, State state) {
        return ChatMessage.of(
                new ChatMessage.Names(id, archived, id), ALICE, Text.of("words"), Instant.EPOCH, state, true);
    }

    private List<State> states() {
        return transcript.since(0).messages().stream().map(ChatMessage::state).toList();
    }

    @Test
    void a_message_that_has_its_place_is_sent() {
        transcript.add(own("m1", "", State.PENDING));
        assertThat(transcript.placed("m1", "10")).isTrue();
        assertThat(states()).containsExactly(State.SENT);
        assertThat(transcript.placed("m1", "10")).isFalse();
    }

    @Test
    void a_message_that_was_returned_stays_failed_though_ones_own_archive_has_it() {
        transcript.add(own("m1", "", State.PENDING));
        transcript.state("m1", State.FAILED);
        transcript.placed("m1", "10");
        assertThat(states()).containsExactly(State.FAILED);
        transcript.newest(List.of(own("m1", "10", State.SENT)), List.of(), false);
        assertThat(states()).containsExactly(State.FAILED);
    }

    @Test
    void the_newest_page_comes_in_front_of_what_is_not_kept_yet_and_drops_what_is_apart() {
        transcript.add(own("old", "1", State.SENT));
        transcript.add(own("waiting", "", State.PENDING));
        transcript.newest(List.of(own("a", "50", State.SENT), own("b", "51", State.SENT)), List.of(), true);
        assertThat(transcript.since(0).messages()).extracting(ChatMessage::id).containsExactly("a", "b", "waiting");
        assertThat(transcript.since(0).older()).isTrue();
    }

    private static ChatChange edit(String target, String archived, String body) {
        return new ChatChange(target, "c" + archived, archived, ALICE, new ChatChange.Kind.Edit(Text.of(body)));
    }

    @Test
    void what_changes_a_message_is_told_with_it() {
        transcript.add(own("m1", "10", State.SENT));
        long before = transcript.since(0).revision();
        assertThat(transcript.change(edit("m1", "20", "other words"))).isTrue();
        assertThat(transcript.change(edit("m1", "20", "other words"))).isFalse();
        assertThat(transcript.since(before).messages())
                .extracting(ChatMessage::body)
                .containsExactly("other words");
    }

    @Test
    void what_changes_a_message_that_is_not_here_is_told_by_name() {
        transcript.add(own("m1", "10", State.SENT));
        long before = transcript.since(0).revision();
        transcript.change(edit("long-ago", "20", "other words"));
        assertThat(transcript.since(before).messages()).isEmpty();
        assertThat(transcript.since(before).touched()).containsExactly("long-ago");
        assertThat(transcript.since(transcript.since(0).revision()).touched()).isEmpty();
    }

    @Test
    void a_page_that_was_read_before_a_change_came_does_not_undo_it() {
        transcript.add(own("m1", "10", State.SENT));
        transcript.change(edit("m1", "20", "other words"));
        transcript.newest(List.of(own("m1", "10", State.SENT)), List.of(edit("m0", "11", "long ago")), false);
        assertThat(transcript.since(0).messages()).extracting(ChatMessage::body).containsExactly("other words");
        assertThat(transcript.since(0).touched()).containsExactly("m0");
    }
}
