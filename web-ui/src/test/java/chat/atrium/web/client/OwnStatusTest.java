package chat.atrium.web.client;

import static chat.atrium.web.client.ClientFixture.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.idle.Idle;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xep.status.UserStatus;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one says of oneself holds until its end, in every client of the account, and over a new login. */
class OwnStatusTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final ClientFixture fixture = new ClientFixture();

    @AfterEach
    void stop() throws InterruptedException {
        fixture.close();
    }

    private static OwnStatus saying(UserStatus said, InstantSource clock) {
        OwnStatus status = new OwnStatus(clock);
        status.say(said, Runnable::run, () -> {});
        return status;
    }

    private static Presence presence(OwnStatus status) {
        return new Presence(StanzaHeader.empty(), Presence.Type.AVAILABLE, status.payloads());
    }

    @Test
    void away_is_who_is_not_there_unless_they_say_otherwise() {
        OwnStatus status = saying(UserStatus.NONE, InstantSource.system());
        assertThat(status.availability()).isEqualTo(Availability.AVAILABLE);
        assertThat(status.idle(NOON)).isTrue();
        assertThat(status.idle(NOON)).isFalse();
        assertThat(status.availability()).isEqualTo(Availability.AWAY);
        assertThat(presence(status).show()).isEqualTo(Presence.Show.AWAY);
        assertThat(Idle.find(presence(status)).map(Idle::since)).contains(NOON);
        status.say(UserStatus.NONE.withShow(Presence.Show.DND, null), Runnable::run, () -> {});
        assertThat(status.availability()).isEqualTo(Availability.DO_NOT_DISTURB);
        assertThat(status.idle(null)).isTrue();
        assertThat(Idle.find(presence(status))).isEmpty();
    }

    @Test
    void whose_last_page_is_left_is_away_and_back_with_the_first() {
        OwnStatus status = saying(UserStatus.NONE, InstantSource.system());
        AtomicInteger told = new AtomicInteger();
        Attendance attendance = new Attendance(status, told::incrementAndGet);
        attendance.used("desk");
        attendance.used("phone");
        attendance.unused("desk", NOON);
        assertThat(status.availability()).isEqualTo(Availability.AVAILABLE);
        attendance.unused("phone", NOON);
        attendance.unused("phone", NOON);
        assertThat(status.availability()).isEqualTo(Availability.AWAY);
        attendance.used("desk");
        assertThat(status.availability()).isEqualTo(Availability.AVAILABLE);
        assertThat(told).hasValue(2);
    }

    @Test
    void what_has_an_end_is_over_then_and_others_hear_of_it() throws Exception {
        fixture.server.account("bob", "secret");
        WorkspaceClient alice = fixture.client("alice");
        WorkspaceClient bob = fixture.client("bob");
        var _ = alice.describe("📅", "In a meeting", Instant.now().plusMillis(1500));
        await().untilAsserted(() -> assertThat(bob.person(ALICE).status()).isEqualTo("📅 In a meeting"));
        await().untilAsserted(() -> assertThat(bob.person(ALICE).status()).isEmpty());
        assertThat(alice.status()).isEqualTo(Status.of(UserStatus.NONE));
        alice.close();
        bob.close();
    }

    @Test
    void every_client_of_the_account_says_the_same_also_after_a_new_login() throws Exception {
        WorkspaceClient desk = fixture.client("alice");
        WorkspaceClient phone = fixture.client("alice");
        assertThat(desk.describe("🌴", "On holiday", null).toCompletableFuture().get())
                .isEqualTo(Answer.DONE);
        await().untilAsserted(() -> assertThat(phone.self().status()).isEqualTo("🌴 On holiday"));
        phone.show(Availability.DO_NOT_DISTURB, Instant.now().plusSeconds(60))
                .toCompletableFuture()
                .get();
        await().untilAsserted(() -> assertThat(desk.self().availability()).isEqualTo(Availability.DO_NOT_DISTURB));
        desk.close();
        phone.close();
        WorkspaceClient later = fixture.client("alice");
        await().untilAsserted(() -> {
            assertThat(later.status().text()).isEqualTo("🌴 On holiday");
            assertThat(later.status().availability()).isEqualTo(Availability.DO_NOT_DISTURB);
        });
        later.close();
    }

    @Test
    void what_is_not_kept_is_taken_back_and_the_rest_stays() throws Exception {
        WorkspaceClient alice = fixture.client("alice");
        alice.describe("", "Before", null).toCompletableFuture().get();
        fixture.server.silence = sent -> sent.find(PubSub.NAMESPACE, "pubsub").isPresent();
        assertThat(alice.describe("", "Lost", null).toCompletableFuture().get()).isEqualTo(Answer.NOT_ANSWERED);
        assertThat(alice.status().words()).isEqualTo("Before");
        fixture.server.silence = sent -> false;
        alice.show(Availability.AWAY, null).toCompletableFuture().get();
        assertThat(alice.status().words()).isEqualTo("Before");
        alice.close();
    }

    @Test
    void only_the_account_itself_says_what_it_says() throws Exception {
        WorkspaceClient alice = fixture.client("alice");
        alice.describe("", "Mine", null).toCompletableFuture().get();
        fixture.server.deliver("alice", event("mallory@localhost", "Forged"));
        fixture.server.deliver("alice", event(ALICE.toString(), "Real"));
        await().untilAsserted(() -> assertThat(alice.status().words()).isEqualTo("Real"));
        alice.close();
    }

    private static Element event(String from, String words) {
        Item item =
                Item.of("current", UserStatus.NONE.withWords("", words, null).toElement());
        return Element.builder("jabber:client", "message")
                .attribute("from", from)
                .attribute("type", "headline")
                .child(new PubSubEvent.Published(UserStatus.NODE, List.of(item)).toElement())
                .build();
    }
}
