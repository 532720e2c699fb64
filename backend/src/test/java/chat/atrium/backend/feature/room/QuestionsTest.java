package chat.atrium.backend.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.feature.room.Questions.Question;
import chat.atrium.backend.feature.room.state.Occupants;
import chat.atrium.protocol.jid.FullJid;
import org.junit.jupiter.api.Test;

/** Answers are matched to what was really asked, by whom was asked (XEP-0045 §14.4). */
class QuestionsTest {

    private static final FullJid HAG = FullJid.parse("hag@example.org/a");
    private static final FullJid CRONE = FullJid.parse("crone@example.org/b");
    private static final FullJid OCCUPANT = FullJid.parse("coven@conference.example.org/crone");

    private final Questions questions = new Questions(2);

    private static Question question(String id) {
        return new Question(HAG, id, OCCUPANT);
    }

    @Test
    void an_answer_counts_once_and_only_from_whom_was_asked() {
        String id = questions.ask(CRONE, question("q1"));
        assertThat(questions.findAnswered(HAG, id)).isEmpty();
        assertThat(questions.findAnswered(CRONE, "another")).isEmpty();
        assertThat(questions.findAnswered(CRONE, id)).contains(question("q1"));
        assertThat(questions.findAnswered(CRONE, id)).isEmpty();
    }

    @Test
    void the_oldest_makes_room_where_there_are_too_many() {
        String first = questions.ask(CRONE, question("q1"));
        assertThat(questions.findOldestIfFull()).isEmpty();
        questions.ask(CRONE, question("q2"));
        assertThat(questions.findOldestIfFull()).contains(question("q1"));
        assertThat(questions.findAnswered(CRONE, first)).isEmpty();
    }

    @Test
    void what_nobody_will_answer_is_given_up() {
        questions.ask(CRONE, question("q1"));
        questions.ask(CRONE.bare(), question("q2"));
        assertThat(questions.abandoned(Occupants.NOBODY)).containsExactly(question("q1"));
        assertThat(questions.abandoned(Occupants.NOBODY)).isEmpty();
    }
}
