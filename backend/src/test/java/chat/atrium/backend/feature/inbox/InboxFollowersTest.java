package chat.atrium.backend.feature.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.backend.port.Memberships;
import chat.atrium.backend.routing.Actor;
import chat.atrium.backend.routing.Cast;
import chat.atrium.backend.session.SwitchFeature;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.inbox.InboxQuery;
import chat.atrium.protocol.xml.Element;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InboxFollowersTest {

    private static final BareJid ROMEO = BareJid.parse("romeo@example.org");
    private static final BareJid JULIET = BareJid.parse("juliet@example.org");
    private static final BareJid NURSE = BareJid.parse("nurse@example.org");

    private static final BareJid GARDEN = BareJid.parse("garden@conference.example.org");

    private final Cast cast = new Cast();
    private final Scanned scanned = new Scanned();
    private final InboxFollowers followers = new InboxFollowers(
            cast.accounts(),
            new Inboxes(
                    cast.accounts(), scanned, (number, archives) -> Map.of(), new NoRooms(), Cast.settings(Map.of())));

    /** An account that belongs to no room. */
    private static final class NoRooms implements Memberships {

        @Override
        public List<Membership> of(BareJid account) {
            return List.of();
        }

        @Override
        public boolean isRoom(BareJid jid) {
            return jid.equals(GARDEN);
        }
    }

    private Actor follows(String resource) {
        Actor actor = cast.connects("romeo", resource);
        cast.accounts()
                .insist(ROMEO, home -> home.apply(new SwitchFeature(actor.jid(), InboxQuery.NAMESPACE, true)))
                .toCompletableFuture()
                .join();
        return actor;
    }

    private static Element news(Element message) {
        return message.elements()
                .findFirst()
                .orElseThrow()
                .elements()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_change_is_told_to_the_sessions_that_follow_and_to_no_other() {
        Actor orchard = follows("orchard");
        Actor garden = cast.connects("romeo", "garden");

        followers.changed(ROMEO, Set.of(JULIET));

        assertThat(news(orchard.awaits(1).getFirst()).findAttribute("jid")).contains(JULIET.toString());
        assertThat(garden.hears()).isEmpty();
    }

    @Test
    void nothing_is_read_for_nobody() {
        cast.connects("romeo", "garden");

        followers.changed(ROMEO, Set.of(JULIET));
        followers.changed(JULIET, Set.of(ROMEO));
        // somebody who follows a moment later may be told of it
        await().during(Duration.ofMillis(300)).until(() -> scanned.asked().isEmpty());
        Actor orchard = follows("orchard");
        followers.changed(ROMEO, Set.of(NURSE));

        orchard.awaits(1);
        assertThat(scanned.asked()).containsExactly(List.of(NURSE));
    }

    @Test
    void what_changes_while_storage_is_read_is_read_once_more_and_told_later() {
        Actor orchard = follows("orchard");
        CountDownLatch open = scanned.holdsBack();

        followers.changed(ROMEO, Set.of(JULIET));
        await().until(() -> scanned.looks() == 1);
        followers.changed(ROMEO, Set.of(JULIET));
        followers.changed(ROMEO, Set.of(NURSE));
        followers.changed(ROMEO, Set.of(JULIET));
        open.countDown();

        assertThat(orchard.awaits(3))
                .extracting(message -> news(message).findAttribute("unread").orElseThrow())
                .containsExactly("1", "2", "2");
        assertThat(scanned.looks()).isEqualTo(2);
    }

    @Test
    void a_room_that_one_does_not_belong_to_is_gone() {
        Actor orchard = follows("orchard");

        followers.changed(ROMEO, Set.of(GARDEN));

        assertThat(news(orchard.awaits(1).getFirst()).local()).isEqualTo("gone");
    }

    @Test
    void what_cannot_be_read_has_to_be_asked_for() {
        Actor orchard = follows("orchard");
        scanned.goesAway();

        followers.changed(ROMEO, Set.of(JULIET));

        assertThat(news(orchard.awaits(1).getFirst()).local()).isEqualTo("stale");
    }
}
