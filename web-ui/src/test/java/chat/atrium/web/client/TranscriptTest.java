package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.ChatMessage.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final BareJid BOB = BareJid.parse("bob@localhost");

    private final Transcript transcript = new Transcript(BOB, 100);

    private static ChatMessage own(String id, String archived, State state) {
        return new ChatMessage(id, archived, ClientFixture.ALICE, "words", Instant.EPOCH, state, true, 0);
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
        transcript.newest(List.of(own("m1", "10", State.SENT)), false);
        assertThat(states()).containsExactly(State.FAILED);
    }

    @Test
    void the_newest_page_comes_in_front_of_what_is_not_kept_yet_and_drops_what_is_apart() {
        transcript.add(own("old", "1", State.SENT));
        transcript.add(own("waiting", "", State.PENDING));
        transcript.newest(List.of(own("a", "50", State.SENT), own("b", "51", State.SENT)), true);
        assertThat(transcript.since(0).messages()).extracting(ChatMessage::id).containsExactly("a", "b", "waiting");
        assertThat(transcript.since(0).older()).isTrue();
    }
}
