package chat.atrium.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.faults.ArchiveCopy.Kept;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check itself: romeo has said two words to juliet, and all is well but for one thing. */
class LedgerCheckTest {

    private static final String ROMEO = "romeo@localhost";
    private static final String JULIET = "juliet@localhost";

    private final Ledger romeo = new Ledger();
    private final Ledger juliet = new Ledger();
    private final List<Kept> romeosArchive = new ArrayList<>();
    private final List<Kept> julietsArchive = new ArrayList<>();

    @BeforeEach
    void twoWords() {
        for (int word = 1; word <= 2; word++) {
            romeo.sent("w" + word, JULIET);
            romeo.acknowledged("w" + word);
            romeosArchive.add(new Kept("10" + word, "w" + word, ROMEO));
            julietsArchive.add(new Kept("20" + word, "w" + word, ROMEO));
            juliet.received("w" + word, "20" + word);
        }
    }

    @Test
    void nothing_is_found_where_nothing_is_wrong() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_delivery_may_come_again_under_the_same_archive_id_and_under_no_other() {
        juliet.received("w1", "201");
        assertThat(findings()).isEmpty();
        juliet.received("w1", "203");
        assertThat(findings())
                .contains(
                        "misnamed: w1 came to juliet@localhost as 203, its archive has it as 201",
                        "doubled: w1 in what juliet@localhost received");
    }

    @Test
    void what_was_acknowledged_and_is_not_archived_is_lost() {
        julietsArchive.removeLast();
        assertThat(findings())
                .contains("lost: w2 in juliet@localhost's archive of romeo@localhost")
                .noneMatch(finding -> finding.contains("w1"));
        romeosArchive.removeFirst();
        assertThat(findings()).contains("lost: w1 in romeo@localhost's own archive of what it sent");
    }

    @Test
    void what_is_archived_and_was_not_received_is_lost() {
        romeo.sent("w3", JULIET);
        romeo.acknowledged("w3");
        romeosArchive.add(new Kept("103", "w3", ROMEO));
        julietsArchive.add(new Kept("203", "w3", ROMEO));
        assertThat(findings()).containsExactly("lost: w3 in what juliet@localhost received");
    }

    @Test
    void what_is_archived_twice_is_doubled() {
        romeosArchive.add(new Kept("103", "w2", ROMEO));
        assertThat(findings()).containsExactly("doubled: w2 in romeo@localhost's own archive of what it sent");
    }

    @Test
    void what_is_archived_in_another_order_than_sent_is_reordered() {
        romeosArchive.add(romeosArchive.removeFirst());
        assertThat(findings())
                .containsExactly("reordered: w2 comes before w1 in romeo@localhost's own archive of what it sent");
    }

    @Test
    void what_is_received_in_another_order_than_archived_is_reordered() {
        julietsArchive.add(julietsArchive.removeFirst());
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "reordered: w2 comes before w1 in juliet@localhost's archive of romeo@localhost",
                        "reordered: w1 comes before w2 in what juliet@localhost received");
    }

    @Test
    void what_nobody_has_said_is_found_too() {
        julietsArchive.add(new Kept("203", "w3", ROMEO));
        juliet.received("w3", "203");
        assertThat(findings()).containsExactly("unsaid: w3 in juliet@localhost's archive of romeo@localhost");
    }

    @Test
    void what_is_refused_or_never_acknowledged_is_told() {
        romeo.refused("w1", "resource-constraint");
        romeo.sent("w3", JULIET);
        romeosArchive.add(new Kept("103", "w3", ROMEO));
        julietsArchive.add(new Kept("203", "w3", ROMEO));
        juliet.received("w3", "203");
        assertThat(findings()).containsExactly("refused: w1 with resource-constraint", "unacknowledged: w3");
        assertThat(check().summary())
                .isEqualTo(
                        "1 x refused:\n  refused: w1 with resource-constraint\n1 x unacknowledged:\n  unacknowledged: w3");
    }

    private List<String> findings() {
        return check().all();
    }

    private Findings check() {
        return LedgerCheck.of(List.of(
                new Witness(ROMEO, romeo, new ArchiveCopy(romeosArchive)),
                new Witness(JULIET, juliet, new ArchiveCopy(julietsArchive))));
    }
}
