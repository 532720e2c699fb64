package chat.atrium.backend.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.FullJid;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DeliveryLedgerTest {

    private static final FullJid DESK = FullJid.parse("juliet@example.org/desk");
    private static final FullJid PHONE = FullJid.parse("juliet@example.org/phone");

    private final DeliveryLedger ledger = new DeliveryLedger(0, 0);

    @Test
    void the_cursor_follows_what_is_confirmed() {
        ledger.handed(10, List.of(DESK));
        ledger.handed(20, List.of(DESK));
        assertThat(ledger.cursor()).isEqualTo(9);
        ledger.confirmed(DESK, 10);
        assertThat(ledger.cursor()).isEqualTo(19);
        ledger.confirmed(DESK, 20);
        assertThat(ledger.cursor()).isEqualTo(20);
        assertThat(ledger.hasLeftOver()).isFalse();
    }

    @Test
    void one_client_of_several_is_enough() {
        ledger.handed(10, List.of(DESK, PHONE));
        ledger.confirmed(PHONE, 10);
        ledger.ended(DESK);
        assertThat(ledger.cursor()).isEqualTo(10);
    }

    @Test
    void what_a_client_took_to_its_grave_waits_again() {
        ledger.handed(10, List.of(DESK));
        ledger.handed(20, List.of(PHONE));
        ledger.confirmed(PHONE, 20);
        ledger.ended(DESK);
        assertThat(ledger.hasLeftOver()).isTrue();
        assertThat(ledger.cursor()).isEqualTo(9);
    }

    @Test
    void what_nobody_was_there_for_waits() {
        ledger.handed(10, List.of());
        ledger.handed(20, List.of());
        assertThat(ledger.cursor()).isEqualTo(9);
        ledger.taken(10);
        assertThat(ledger.cursor()).isEqualTo(10);
        ledger.taken(20);
        assertThat(ledger.cursor()).isEqualTo(20);
    }

    /** Something that happens: {@code kind} is 0 handed to nobody, 1 to one, 2 to both, 3 and 4 confirm, 5 and 6 end. */
    record Event(int kind) {}

    @Provide
    Arbitrary<List<Event>> histories() {
        return Arbitraries.integers().between(0, 6).map(Event::new).list().ofMaxSize(40);
    }

    /** Against the plain model: an id is done when a session that was handed it has confirmed it. */
    @Property
    void nothing_in_front_of_the_cursor_is_undelivered(@ForAll("histories") List<Event> history) {
        DeliveryLedger ledger = new DeliveryLedger(0, 0);
        TreeSet<Long> undelivered = new TreeSet<>();
        TreeSet<Long> atDesk = new TreeSet<>();
        TreeSet<Long> atPhone = new TreeSet<>();
        long id = 0;
        for (Event event : history) {
            id++;
            switch (event.kind()) {
                case 0, 1, 2 -> {
                    undelivered.add(id);
                    if (event.kind() > 0) {
                        atDesk.add(id);
                    }
                    if (event.kind() == 2) {
                        atPhone.add(id);
                    }
                    ledger.handed(
                            id,
                            List.of(List.<FullJid>of(), List.of(DESK), List.of(DESK, PHONE))
                                    .get(event.kind()));
                }
                case 3 -> {
                    undelivered.removeAll(atDesk);
                    atDesk.clear();
                    ledger.confirmed(DESK, id);
                }
                case 4 -> {
                    undelivered.removeAll(atPhone);
                    atPhone.clear();
                    ledger.confirmed(PHONE, id);
                }
                case 5 -> {
                    atDesk.clear();
                    ledger.ended(DESK);
                }
                default -> {
                    atPhone.clear();
                    ledger.ended(PHONE);
                }
            }
            if (undelivered.isEmpty()) {
                assertThat(ledger.hasLeftOver()).isFalse();
            } else {
                assertThat(ledger.cursor()).isLessThan(undelivered.first());
            }
        }
    }
}
