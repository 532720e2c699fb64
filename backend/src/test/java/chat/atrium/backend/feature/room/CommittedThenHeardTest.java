package chat.atrium.backend.feature.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.routing.Cast;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xml.Element;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Promises 1 to 3 in a room, and what becomes of rooms that everybody has left. */
class CommittedThenHeardTest {

    private static final String ROOM = "coven@conference.example.org";
    private static final String HAG = "hag@example.org/a";
    private static final String CRONE = "crone@example.org/b";

    private final RoomWorld world = new RoomWorld();

    private static String groupchat(String id, String text) {
        return "<message to='%s' type='groupchat' id='%s'><body>%s</body></message>".formatted(ROOM, id, text);
    }

    private void bothAreIn(String... options) {
        world.opens(HAG, ROOM + "/hag", options);
        world.enters(CRONE, ROOM + "/crone");
        world.hears(HAG);
        world.hears(CRONE);
    }

    private static List<String> summaries(List<Element> stanzas) {
        return stanzas.stream()
                .map(stanza -> stanza.local() + " " + stanza.findAttribute("id").orElse("-"))
                .toList();
    }

    @Test
    void nobody_hears_a_message_before_its_row_is_committed_not_even_its_author() {
        bothAreIn();
        world.archive.hold();
        CompletableFuture<Void> effect =
                world.says(HAG, groupchat("m1", "Harpier")).toCompletableFuture();
        assertThat(world.hears(HAG)).isEmpty();
        assertThat(world.hears(CRONE)).isEmpty();
        assertThat(effect).isNotDone();

        world.archive.release();
        effect.join();
        assertThat(summaries(world.hears(HAG))).containsExactly("message m1");
        assertThat(summaries(world.hears(CRONE))).containsExactly("message m1");
    }

    @Test
    void all_nodes_are_to_know_who_has_come_to_belong_to_a_room() {
        bothAreIn("muc#roomconfig_persistentroom");
        assertThat(world.news)
                .contains(new ServerEvent.MembersChanged(
                        BareJid.parse(ROOM), Set.of(BareJid.parse("crone@example.org"))));
        world.news.clear();
        world.bans(HAG, ROOM, "crone@example.org");
        assertThat(world.news)
                .containsExactly(new ServerEvent.MembersChanged(
                        BareJid.parse(ROOM), Set.of(BareJid.parse("crone@example.org"))));
    }

    @Test
    void what_needs_no_commit_does_not_overtake_the_same_sender() {
        bothAreIn();
        world.archive.hold();
        world.says(HAG, groupchat("m1", "Harpier"));
        world.says(
                HAG,
                "<message to='%s' type='groupchat' id='m2'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>"
                        .formatted(ROOM));
        world.says(HAG, "<presence to='%s/oldhag' id='p1'/>".formatted(ROOM));
        world.says(HAG, groupchat("m3", "As oldhag"));
        // Others are not held up by her.
        world.says(CRONE, "<presence to='%s/crone' id='p2'><show>away</show></presence>".formatted(ROOM));
        assertThat(summaries(world.hears(CRONE))).containsExactly("presence p2");

        world.archive.release();
        List<Element> heard = world.hears(CRONE);
        assertThat(summaries(heard))
                .containsExactly("message m1", "message m2", "presence -", "presence -", "message m3");
        assertThat(heard.getLast().findAttribute("from")).contains(ROOM + "/oldhag");
    }

    /** Whatever had to wait has its turn, and does not wait for itself. */
    @Test
    void all_kinds_of_stanzas_come_in_the_order_in_which_they_were_sent() {
        bothAreIn();
        world.archive.hold();
        world.says(HAG, groupchat("m1", "Harpier"));
        world.says(HAG, "<presence to='%s/oldhag'/>".formatted(ROOM));
        world.says(HAG, groupchat("m2", "As oldhag"));
        world.says(
                HAG,
                "<message to='%s' type='groupchat' id='m3'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>"
                        .formatted(ROOM));
        world.says(HAG, "<message to='%s/crone' type='chat' id='m4'><body>Psst</body></message>".formatted(ROOM));
        CompletableFuture<Void> last = world.says(HAG, groupchat("m5", "Done")).toCompletableFuture();
        world.archive.release();

        assertThat(last).succeedsWithin(Duration.ofSeconds(10));
        assertThat(summaries(world.hears(CRONE)))
                .containsExactly(
                        "message m1",
                        "presence -",
                        "presence -",
                        "message m2",
                        "message m3",
                        "message m4",
                        "message m5");
        world.says(HAG, "<presence to='%s/oldhag' id='p9'><show>away</show></presence>".formatted(ROOM));
        assertThat(summaries(world.hears(HAG))).endsWith("presence p9");
    }

    @Test
    void messages_of_one_sender_wait_together_for_one_commit() {
        bothAreIn();
        world.archive.hold();
        for (int i = 0; i < 10; i++) {
            world.says(HAG, groupchat("m" + i, "text " + i));
        }
        world.settle();
        assertThat(world.archive.waiting()).isEqualTo(10);
        world.archive.release();
        assertThat(world.hears(CRONE)).hasSize(10);
    }

    @Test
    void a_message_that_is_sent_again_is_acknowledged_and_not_heard_again() {
        bothAreIn();
        RoomWorld.await(world.says(HAG, groupchat("m1", "Harpier")));
        RoomWorld.await(world.says("hag@example.org/a", groupchat("m1", "Harpier")));
        RoomWorld.await(world.says(HAG, groupchat("m2", "Harpier")));
        assertThat(summaries(world.hears(CRONE))).containsExactly("message m1", "message m2");
    }

    /** Somebody who comes while a message waits for its commit gets it once: with the others, not with the history. */
    @Test
    void a_message_comes_once_to_somebody_who_comes_in_the_middle() {
        world.opens(HAG, ROOM + "/hag");
        world.archive.hold();
        world.says(HAG, groupchat("m1", "Harpier"));
        world.enters(CRONE, ROOM + "/crone");
        world.archive.release();
        assertThat(world.hears(CRONE))
                .filteredOn(stanza ->
                        stanza.findAttribute("id").filter("m1"::equals).isPresent())
                .singleElement()
                .satisfies(message -> assertThat(Cast.summary(message)).isEqualTo("body"));
    }

    @Test
    void a_room_that_is_not_persistent_goes_with_its_last_occupant() {
        bothAreIn();
        world.says(HAG, "<presence to='%s/hag' type='unavailable'/>".formatted(ROOM));
        world.settle();
        assertThat(world.rooms.stored).hasSize(1);
        world.says(CRONE, "<presence to='%s/crone' type='unavailable'/>".formatted(ROOM));
        world.settle();
        assertThat(world.rooms.stored).isEmpty();
    }

    @Test
    void but_it_waits_for_those_who_were_only_cut_off() {
        world.opens(HAG, ROOM + "/hag");
        RoomWorld.await(world.says(HAG, groupchat("m1", "Harpier")));
        RoomWorld.await(world.saysFor(HAG, "<presence to='%s/hag' type='unavailable'/>".formatted(ROOM)));
        world.passes(Duration.ofMinutes(20));
        assertThat(world.rooms.stored).hasSize(1);
        world.enters("hag@example.org/new", ROOM + "/hag");
        assertThat(summaries(world.hears("hag@example.org/new"))).contains("message m1");

        RoomWorld.await(
                world.saysFor("hag@example.org/new", "<presence to='%s/hag' type='unavailable'/>".formatted(ROOM)));
        world.passes(Duration.ofMinutes(61));
        assertThat(world.rooms.stored).isEmpty();
    }

    /** Decision 0008: whoever has joined a public channel is a member until leaving it. */
    @Test
    void closing_a_stream_is_not_leaving_a_public_channel() {
        bothAreIn("muc#roomconfig_persistentroom");
        RoomWorld.await(world.saysFor(CRONE, "<presence to='%s/crone' type='unavailable'/>".formatted(ROOM)));
        await().untilAsserted(() -> assertThat(members()).containsExactly("crone@example.org", "hag@example.org"));

        world.enters(CRONE, ROOM + "/crone");
        RoomWorld.await(world.says(CRONE, "<presence to='%s/crone' type='unavailable'/>".formatted(ROOM)));
        await().untilAsserted(() -> assertThat(members()).containsExactly("hag@example.org"));
    }

    @Test
    void an_account_makes_as_many_rooms_as_it_may_own() {
        world.opens(HAG, ROOM + "/hag", "muc#roomconfig_persistentroom");
        world.opens(HAG, "heath@conference.example.org/hag", "muc#roomconfig_persistentroom");
        assertThatThrownBy(() -> world.enters(HAG, "moor@conference.example.org/hag"))
                .hasMessageContaining("as many rooms as you may");
        world.enters(CRONE, "moor@conference.example.org/crone");
        assertThat(world.hears(CRONE)).isNotEmpty();
    }

    /** Architecture §4.1: while the database is away messages wait, but not people at the door. */
    @Test
    void a_database_that_is_away_keeps_nobody_out() {
        world.opens(HAG, ROOM + "/hag", "muc#roomconfig_persistentroom");
        world.rooms.away = true;
        world.enters(CRONE, ROOM + "/crone");
        assertThat(summaries(world.hears(HAG))).containsExactly("presence -");
        world.settle();
        assertThat(members()).containsExactly("hag@example.org");

        world.rooms.away = false;
        world.passes(Duration.ofMinutes(3));
        await().untilAsserted(() -> assertThat(members()).containsExactly("crone@example.org", "hag@example.org"));
    }

    /** What owners change is either stored or has not happened. */
    @Test
    void a_ban_that_cannot_be_stored_has_not_happened() {
        bothAreIn("muc#roomconfig_persistentroom");
        world.rooms.away = true;
        assertThat(world.bans(HAG, ROOM, "crone@example.org")).isFalse();
        assertThat(world.hears(CRONE)).isEmpty();

        world.rooms.away = false;
        assertThat(world.bans(HAG, ROOM, "crone@example.org")).isTrue();
        assertThat(world.hears(CRONE)).hasSize(1);
    }

    private List<String> members() {
        return world.rooms.stored.values().iterator().next().associations().entrySet().stream()
                .filter(entry -> entry.getValue().isMember())
                .map(entry -> entry.getKey().toString())
                .sorted()
                .toList();
    }
}
