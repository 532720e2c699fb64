package chat.atrium.backend.feature.inbox.storage;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.feature.inbox.InboxRepository.Reader;
import chat.atrium.backend.port.ArchiveLane;
import chat.atrium.backend.port.ArchiveRow;
import chat.atrium.backend.port.ArchiveRow.Flag;
import chat.atrium.backend.port.Memberships.Membership;
import chat.atrium.backend.storage.Sql;
import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.inbox.Conversation;
import chat.atrium.protocol.xep.inbox.Unread;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class InboxInPostgresTest {

    private static final BareJid JULIET = BareJid.parse("juliet@example.org");
    private static final BareJid NURSE = BareJid.parse("nurse@example.org");
    private static final BareJid GARDEN = BareJid.parse("garden@rooms.example.org");
    private static final Set<Flag> THEIRS = Set.of(Flag.INCOMING, Flag.COUNTS);
    private static final Set<Flag> OWN = Set.of(Flag.COUNTS);
    private static final Set<Flag> SAID = Set.of(Flag.GROUPCHAT, Flag.COUNTS);

    private final SqlInbox inbox;
    private final ArchiveLane lane;
    private final Pool pool;
    private final long start = ArchiveId.at(Instant.now());
    private final long romeo = ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE / 2);
    private final BareJid romeoJid = BareJid.parse("romeo." + romeo + "@example.org");
    private final long garden = romeo + 1;
    private final List<CompletableFuture<Void>> commits = new ArrayList<>();

    @Inject
    InboxInPostgresTest(SqlInbox inbox, ArchiveLane lane, Pool pool) {
        this.inbox = inbox;
        this.lane = lane;
        this.pool = pool;
    }

    private void keep(long owner, int place, BareJid peer, Set<Flag> flags, Set<BareJid> called) {
        String stanza = "<message xmlns='jabber:client' from='" + peer + "'><body>" + place + "</body>"
                + "<x xmlns='http://jabber.org/protocol/muc#user'/></message>";
        commits.add(lane.commit(
                        new ArchiveRow(owner, start + place, peer.toString(), null, null, flags, stanza, null, called))
                .toCompletableFuture());
    }

    private void keep(int place, BareJid peer, Set<Flag> flags) {
        keep(romeo, place, peer, flags, Set.of());
    }

    private void say(int place, BareJid author, Set<Flag> flags, BareJid... called) {
        keep(garden, place, author, flags, Set.of(called));
    }

    private Reader reader(Map<BareJid, Integer> displayed) {
        commits.forEach(CompletableFuture::join);
        Map<BareJid, Long> markers = new HashMap<>();
        displayed.forEach((jid, place) -> markers.put(jid, start + place));
        return new Reader(romeo, romeoJid, markers);
    }

    private Conversation chat(Map<BareJid, Integer> displayed) {
        return inbox.chats(reader(displayed), List.of(JULIET)).getFirst();
    }

    private Conversation room(Map<BareJid, Integer> displayed, int since) {
        Membership membership = new Membership(GARDEN, garden, since < 0 ? 0 : start + since, "o1");
        return inbox.rooms(reader(displayed), List.of(membership)).getFirst();
    }

    @Test
    void a_chat_is_unread_behind_the_marker_and_behind_ones_own_messages() {
        for (int place = 1; place <= 6; place++) {
            keep(place, JULIET, place == 3 ? OWN : THEIRS);
        }
        keep(7, JULIET, Set.of(Flag.INCOMING));
        keep(8, NURSE, THEIRS);

        Conversation unmarked = chat(Map.of());
        assertThat(unmarked.unread()).isEqualTo(new Unread(3, 0, 0));
        assertThat(unmarked.upTo()).isEqualTo(start + 8);
        assertThat(unmarked.last()).satisfies(last -> {
            assertThat(last.id()).isEqualTo(start + 6);
            assertThat(last.findMessage().orElseThrow().findBody()).contains("6");
            assertThat(last.findMessage().orElseThrow().payloads()).hasSize(1);
        });
        assertThat(chat(Map.of(JULIET, 1)).unread()).isEqualTo(new Unread(3, 0, 0));
        assertThat(chat(Map.of(JULIET, 5)).unread()).isEqualTo(new Unread(1, 0, 0));
        assertThat(chat(Map.of(JULIET, 7)).unread()).isEqualTo(Unread.NOTHING);
        assertThat(chat(Map.of(JULIET, 5)).displayed()).hasValue(start + 5);
    }

    @Test
    void peers_are_found_in_order_and_only_those_who_said_something_are_chats() {
        keep(1, NURSE, THEIRS);
        keep(2, JULIET, OWN);
        keep(3, BareJid.parse("paris@example.org"), Set.of(Flag.INCOMING));
        keep(4, BareJid.parse("tybalt@example.org"), Set.of(Flag.INCOMING, Flag.COUNTS, Flag.HIDDEN));
        Reader reader = reader(Map.of());

        List<BareJid> peers = inbox.peers(romeo, "", 9);
        assertThat(peers).extracting(BareJid::toString).isSorted().hasSize(4);
        assertThat(inbox.peers(romeo, JULIET.toString(), 2)).containsExactly(NURSE, BareJid.parse("paris@example.org"));
        assertThat(inbox.chats(reader, peers)).extracting(Conversation::jid).containsExactly(JULIET, NURSE);
    }

    @Test
    void what_one_writes_to_oneself_is_not_unread() {
        keep(1, romeoJid, THEIRS);

        assertThat(inbox.chats(reader(Map.of()), List.of(romeoJid)))
                .singleElement()
                .satisfies(chat -> assertThat(chat.unread()).isEqualTo(Unread.NOTHING));
    }

    @Test
    void a_number_is_exact_up_to_a_hundred() {
        for (int place = 1; place <= 150; place++) {
            keep(place, JULIET, THEIRS);
        }
        assertThat(chat(Map.of(JULIET, 51)).unread()).isEqualTo(new Unread(99, 0, 0));
        assertThat(chat(Map.of(JULIET, 50)).unread()).isEqualTo(new Unread(100, 0, 0));
        assertThat(chat(Map.of()).unread()).isEqualTo(new Unread(100, 0, 0));
    }

    @Test
    void in_a_room_the_reader_is_called_by_name_or_with_all() {
        long account = account();
        say(1, JULIET, SAID, romeoJid, NURSE);
        say(2, NURSE, Set.of(Flag.GROUPCHAT, Flag.COUNTS, Flag.EVERYBODY));
        say(3, romeoJid, SAID);
        say(4, JULIET, SAID, romeoJid);
        say(5, JULIET, SAID, NURSE);
        say(6, JULIET, Set.of(Flag.GROUPCHAT), romeoJid);
        say(7, NURSE, Set.of(Flag.GROUPCHAT, Flag.COUNTS, Flag.EVERYBODY));
        commits.forEach(CompletableFuture::join);
        Membership membership = new Membership(GARDEN, garden, 0, "o1");
        Reader reader = new Reader(account, romeoJid, Map.of());

        Conversation room = inbox.rooms(reader, List.of(membership)).getFirst();
        assertThat(room.unread()).isEqualTo(new Unread(3, 1, 1));
        assertThat(room.occupantId()).isEqualTo("o1");
        assertThat(room.upTo()).isEqualTo(start + 7);
        Reader later = new Reader(account, romeoJid, Map.of(GARDEN, start + 4));
        assertThat(inbox.rooms(later, List.of(membership)).getFirst().unread()).isEqualTo(new Unread(2, 0, 1));
    }

    @Test
    void what_was_said_before_one_came_is_no_news() {
        for (int place = 1; place <= 5; place++) {
            say(place, JULIET, SAID);
        }
        assertThat(room(Map.of(), 3)).satisfies(room -> {
            assertThat(room.unread()).isEqualTo(new Unread(2, 0, 0));
            assertThat(room.displayed()).hasValue(start + 3);
        });
        assertThat(room(Map.of(GARDEN, 4), 3).unread()).isEqualTo(new Unread(1, 0, 0));
        assertThat(room(Map.of(), -1).unread()).isEqualTo(new Unread(5, 0, 0));
    }

    @Test
    void an_empty_room_is_there_all_the_same() {
        Conversation room = room(Map.of(), -1);

        assertThat(room.last()).isNull();
        assertThat(room.unread()).isEqualTo(Unread.NOTHING);
    }

    /** The same as counting it all in memory. */
    @Test
    void any_history_is_counted_right() {
        Random random = new Random(7);
        List<Boolean> own = new ArrayList<>();
        for (int place = 1; place <= 400; place++) {
            own.add(random.nextInt(40) == 0);
            keep(place, JULIET, own.getLast() ? OWN : THEIRS);
        }
        for (int marker = 0; marker <= 400; marker += 7) {
            int from = Math.max(marker, own.lastIndexOf(true) + 1);
            assertThat(chat(Map.of(JULIET, marker)).unread()).isEqualTo(new Unread(400 - from, 0, 0));
        }
    }

    @Test
    void no_scan_is_without_an_index() {
        for (int place = 1; place <= 20_000; place++) {
            keep(place, place % 50 == 0 ? JULIET : BareJid.parse("p" + place % 40 + "@example.org"), THEIRS);
            say(place, NURSE, SAID);
        }
        commits.forEach(CompletableFuture::join);
        Sql.await(() -> pool.preparedQuery(
                        "insert into mention select $1, n % 50, $2 + n from generate_series(1, 20000) as calls (n)")
                .execute(Tuple.of(garden, start)));
        Sql.await(() -> pool.query("analyze archive").execute());
        Sql.await(() -> pool.query("analyze mention").execute());

        String jid = romeoJid.toString();
        String[] peers = {JULIET.toString(), NURSE.toString()};
        Long[] displayed = {start, 0L};
        assertThat(plan(InboxStatements.PEERS, Tuple.of(romeo, "", 50))).allMatch(this::isByIndex);
        assertThat(plan(InboxStatements.CHATS, Tuple.of(romeo, jid, peers, displayed, 2000)))
                .allMatch(this::isByIndex);
        assertThat(plan(InboxStatements.ROOMS, Tuple.of(romeo, jid, new Long[] {garden, romeo}, displayed, 2000)))
                .allMatch(this::isByIndex);
    }

    /** The lines of a plan that read a table; of the months only this one, as the others are empty. */
    private List<String> plan(String statement, Tuple parameters) {
        List<String> lines = new ArrayList<>();
        Sql.await(() -> pool.preparedQuery("explain " + statement).execute(parameters))
                .forEach(row -> lines.add(row.getString(0)));
        String month = DateTimeFormatter.ofPattern(" 'on archive_'uuuu_MM ").format(OffsetDateTime.now(ZoneOffset.UTC));
        List<String> scans = lines.stream()
                .filter(line -> line.contains(month) || line.contains(" on mention"))
                .toList();
        assertThat(scans).as(String.join("\n", lines)).isNotEmpty();
        return scans;
    }

    private boolean isByIndex(String line) {
        return line.contains("Index Scan") || line.contains("Index Only Scan") || line.contains("Bitmap");
    }

    private long account() {
        Sql.await(
                () -> pool.preparedQuery("insert into workspace (domain, name, secret) values ('example.org', 'x', '')"
                                + " on conflict do nothing")
                        .execute());
        return Sql.await(() -> pool.preparedQuery(
                        "insert into account (domain, localpart, role) values ('example.org', $1, 'GUEST') returning id")
                .execute(Tuple.of(romeoJid.findLocal().orElseThrow().value()))
                .map(rows -> rows.iterator().next().getLong(0)));
    }
}
