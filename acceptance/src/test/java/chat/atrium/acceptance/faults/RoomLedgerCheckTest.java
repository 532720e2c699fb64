package chat.atrium.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.faults.ArchiveCopy.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check itself: romeo says four words in a room, which juliet hears in two sessions, and misses one between them. */
class RoomLedgerCheckTest {

    private static final String ROMEO = "room/romeo";
    private static final String JULIET = "room/juliet";

    private final Ledger romeo = new Ledger();
    private final Ledger juliet = new Ledger();
    private final List<Kept> archive = new ArrayList<>();

    @BeforeEach
    void fourWords() {
        juliet.began();
        for (int word = 1; word <= 4; word++) {
            romeo.sent("w" + word, "room");
            romeo.acknowledged("w" + word);
            archive.add(new Kept("10" + word, "w" + word, ROMEO));
            romeo.received("w" + word, "10" + word);
        }
        juliet.received("w1", "101");
        juliet.began();
        juliet.received("w3", "103");
    }

    @Test
    void nothing_is_found_where_nothing_is_wrong() {
        juliet.received("w4", "104");
        assertThat(findings()).isEmpty();
    }

    @Test
    void who_is_there_hears_all_to_the_end() {
        assertThat(findings()).containsExactly("lost: 104 in what room/juliet received in session 2");
    }

    @Test
    void within_a_session_nothing_is_missing_doubled_or_reordered() {
        juliet.received("w4", "104");
        juliet.received("w4", "104");
        assertThat(findings()).containsExactly("doubled: 104 in what room/juliet received in session 2");
        juliet.began();
        juliet.received("w1", "101");
        juliet.received("w3", "103");
        juliet.received("w2", "102");
        juliet.received("w4", "104");
        assertThat(findings()).contains("reordered: 103 comes before 102 in what room/juliet received in session 3");
        juliet.began();
        juliet.received("w1", "101");
        juliet.received("w4", "104");
        assertThat(findings())
                .contains(
                        "lost: 102 in what room/juliet received in session 4",
                        "lost: 103 in what room/juliet received in session 4");
    }

    @Test
    void a_session_that_has_slept_may_miss_what_was_said_meanwhile_and_nothing_else() {
        for (int word = 5; word <= 9; word++) {
            archive.add(new Kept("10" + word, "n" + word, "room/nurse"));
        }
        juliet.slept();
        juliet.received("w4", "104");
        juliet.received("n6", "106");
        juliet.received("n7", "107");
        juliet.received("n9", "109");
        assertThat(RoomLedgerCheck.of(Map.of(JULIET, juliet), new ArchiveCopy(archive))
                        .all())
                .containsExactly("lost: 108 in what room/juliet received in session 2");
    }

    @Test
    void the_archive_has_each_word_once_in_the_order_of_its_author() {
        juliet.received("w4", "104");
        archive.add(1, archive.removeFirst());
        archive.add(new Kept("105", "w1", ROMEO));
        assertThat(findings())
                .contains(
                        "doubled: w1 in the archive of room/romeo",
                        "reordered: w2 comes before w1 in the archive of room/romeo");
        romeo.sent("w5", "room");
        assertThat(findings()).contains("lost: w5 in the archive of room/romeo", "unacknowledged: w5");
    }

    private List<String> findings() {
        return RoomLedgerCheck.of(Map.of(ROMEO, romeo, JULIET, juliet), new ArchiveCopy(archive))
                .all();
    }
}
