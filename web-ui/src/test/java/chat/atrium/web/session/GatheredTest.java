package chat.atrium.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Change;
import chat.atrium.web.client.EndReason;
import org.junit.jupiter.api.Test;

class GatheredTest {

    private static final BareJid ALICE = BareJid.parse("alice@localhost");

    private final Gathered gathered = new Gathered();

    @Test
    void only_the_first_change_asks_for_a_look() {
        assertThat(gathered.add(new Change.OfPeople())).isTrue();
        assertThat(gathered.add(new Change.OfProfile())).isFalse();
        gathered.take();
        assertThat(gathered.add(new Change.OfPeople())).isTrue();
    }

    @Test
    void a_look_sees_what_changed_and_nothing_else() {
        gathered.add(new Change.OfConversation(ALICE));
        Changes changes = gathered.take();
        assertThat(changes.touch(new Change.OfConversation(ALICE))).isTrue();
        assertThat(changes.touch(new Change.OfPeople())).isFalse();
        assertThat(gathered.take().named()).isEmpty();
    }

    @Test
    void beyond_the_bound_everything_counts_as_changed_and_the_end_is_not_lost() {
        for (int i = 0; i < 1000; i++) {
            gathered.add(new Change.OfConversation(BareJid.parse("user" + i + "@localhost")));
        }
        gathered.add(new Change.Ended(EndReason.REPLACED));
        Changes changes = gathered.take();
        assertThat(changes.named()).hasSizeLessThan(100);
        assertThat(changes.touch(new Change.OfPeople())).isTrue();
        assertThat(changes.findEnd()).contains(EndReason.REPLACED);
    }
}
