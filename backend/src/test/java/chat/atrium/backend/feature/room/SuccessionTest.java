package chat.atrium.backend.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.cluster.HomeRecords;
import chat.atrium.backend.routing.MemoryArchive;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A room goes on at another node: nobody who is in it misses what was kept, and nobody hears it twice. */
class SuccessionTest {

    private static final BareJid ROOM = BareJid.parse("coven@conference.example.org");
    private static final String HAG = "hag@example.org/a";
    private static final String CRONE = "crone@example.org/b";
    private static final String WITCH = "witch@example.org/c";

    private final MemoryArchive archive = new MemoryArchive();
    private final MemoryRooms rooms = new MemoryRooms();
    private final Records records = new Records();
    private final RoomWorld before = new RoomWorld(archive, rooms, records);
    private final RoomWorld next = new RoomWorld(archive, rooms, records);

    private static String groupchat(String id) {
        return "<message to='%s' type='groupchat' id='%s'><body>Harpier</body></message>".formatted(ROOM, id);
    }

    private void bothAreIn() {
        before.opens(HAG, ROOM + "/hag");
        before.enters(CRONE, ROOM + "/crone");
        RoomWorld.await(before.says(HAG, groupchat("m1")));
        before.settle();
    }

    private static List<String> ids(List<Element> stanzas) {
        return stanzas.stream()
                .filter(stanza -> stanza.local().equals("message"))
                .map(stanza -> stanza.findAttribute("id").orElse("-"))
                .toList();
    }

    private void goesOn(String... positions) {
        for (String session : positions) {
            FullJid jid = FullJid.parse(session);
            next.edge.positions.put(jid, before.edge.positions.getOrDefault(jid, 0L));
        }
        next.homes.wake(ROOM);
    }

    @Test
    void what_is_in_the_archive_and_was_not_sent_comes_from_the_next_home() {
        bothAreIn();
        before.edge.cut = true;
        RoomWorld.await(before.says(HAG, groupchat("m2")));
        RoomWorld.await(before.says(CRONE, groupchat("m3")));
        goesOn(HAG, CRONE);
        assertThat(ids(next.hears(HAG))).containsExactly("m2", "m3");
        assertThat(ids(next.hears(CRONE))).containsExactly("m2", "m3");

        RoomWorld.await(next.says(CRONE, groupchat("m3")));
        RoomWorld.await(next.says(CRONE, groupchat("m4")));
        assertThat(ids(next.hears(HAG))).containsExactly("m4");
    }

    @Test
    void who_has_heard_all_hears_nothing_again() {
        bothAreIn();
        RoomWorld.await(before.says(HAG, groupchat("m2")));
        before.settle();
        goesOn(HAG, CRONE);
        assertThat(next.hears(HAG)).isEmpty();
        assertThat(next.hears(CRONE)).isEmpty();
    }

    @Test
    void who_came_in_and_has_heard_nothing_since_gets_what_was_said_behind_that() {
        bothAreIn();
        before.enters(WITCH, ROOM + "/witch");
        before.edge.cut = true;
        RoomWorld.await(before.says(HAG, groupchat("m2")));
        goesOn(WITCH);
        assertThat(ids(next.hears(WITCH))).containsExactly("m2");
        assertThat(next.hears(HAG)).as("one whose node is gone").isEmpty();
    }

    @Test
    void members_who_are_not_in_the_room_are_not_forgotten() {
        before.opens(HAG, ROOM + "/hag", "muc#roomconfig_persistentroom");
        before.enters(CRONE, ROOM + "/crone");
        before.members.enable(FullJid.parse(CRONE), true);
        next.members.enable(FullJid.parse(CRONE), true);
        RoomWorld.await(before.saysFor(HAG, "<presence to='" + ROOM + "/hag' type='unavailable'/>"));
        RoomWorld.await(before.saysFor(CRONE, "<presence to='" + ROOM + "/crone' type='unavailable'/>"));
        RoomWorld.await(before.says(CRONE, groupchat("m1")));
        before.settle();
        before.edge.cut = true;
        RoomWorld.await(before.says(CRONE, groupchat("m2")));
        goesOn(CRONE);
        assertThat(ids(next.hears(CRONE))).containsExactly("m2");
    }

    /** Else the next home would begin with what is out of date, and this one write over what that leaves. */
    @Test
    void a_room_does_not_move_before_its_record_is_written() {
        bothAreIn();
        CompletableFuture<Void> written = new CompletableFuture<>();
        records.written = written;
        CompletableFuture<Void> left =
                before.homes.leave(ROOM::equals).getFirst().left().toCompletableFuture();
        Awaitility.await("the room is about to move").until(() -> records.putsWaiting.get() > 0);
        assertThat(left).isNotDone();
        written.complete(null);
        RoomWorld.await(left);
    }

    @Test
    void a_room_that_nobody_needs_leaves_nothing() {
        bothAreIn();
        assertThat(records.here()).containsExactly(ROOM);
        RoomWorld.await(before.says(HAG, "<presence to='" + ROOM + "/hag' type='unavailable'/>"));
        RoomWorld.await(before.says(CRONE, "<presence to='" + ROOM + "/crone' type='unavailable'/>"));
        before.settle();
        assertThat(records.here()).isEmpty();
    }

    /** Records that two nodes have. */
    private static final class Records implements HomeRecords {

        private final Map<BareJid, byte[]> all = new ConcurrentHashMap<>();
        volatile CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
        final AtomicInteger putsWaiting = new AtomicInteger();

        @Override
        public Optional<byte[]> find(BareJid home) {
            return Optional.ofNullable(all.get(home));
        }

        @Override
        public boolean has(BareJid home) {
            return all.containsKey(home);
        }

        @Override
        public CompletionStage<Void> put(BareJid home, byte[] record) {
            all.put(home, record);
            if (!written.isDone()) {
                putsWaiting.incrementAndGet();
            }
            return written;
        }

        @Override
        public CompletionStage<Void> remove(BareJid home) {
            all.remove(home);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public Set<BareJid> here() {
            return Set.copyOf(all.keySet());
        }

        @Override
        public boolean isKept() {
            return true;
        }
    }
}
