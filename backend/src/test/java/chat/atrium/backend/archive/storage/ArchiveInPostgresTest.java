package chat.atrium.backend.archive.storage;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.archive.Archive;
import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.archive.ArchiveRepository;
import chat.atrium.backend.archive.ArchiveRepository.Entry;
import chat.atrium.backend.archive.ArchiveSlice;
import chat.atrium.backend.archive.Archives;
import chat.atrium.backend.archive.Kept;
import chat.atrium.backend.port.ArchiveLane;
import chat.atrium.backend.port.ArchiveRow;
import chat.atrium.backend.port.ArchiveRow.Flag;
import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.correction.Replacement;
import chat.atrium.protocol.xml.Element;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class ArchiveInPostgresTest {

    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");
    private static final Jid NURSE = Jid.parse("nurse@example.org");

    private final Archives archives;
    private final ArchiveRepository repository;
    private final ArchiveLane lane;
    private final long owner = ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE);

    @Inject
    ArchiveInPostgresTest(Archives archives, ArchiveRepository repository, ArchiveLane lane) {
        this.archives = archives;
        this.repository = repository;
        this.lane = lane;
    }

    private static Message message(String id, String text) {
        return new Message(
                StanzaHeader.empty()
                        .withFrom(ROMEO)
                        .withTo(BareJid.parse("juliet@example.org"))
                        .withId(id),
                Message.Type.CHAT,
                List.of(Element.of("jabber:client", "body", text)));
    }

    private static Kept keep(Archive archive, String id, String text, Jid peer, Flag... flags) {
        Kept kept = archive.keep(message(id, text), peer.bare(), peer, Set.of(flags), Instant.now());
        kept.committed().toCompletableFuture().join();
        return kept;
    }

    private static ArchiveSlice slice(@Nullable Jid peer, boolean backwards, int limit) {
        String bare = peer == null ? null : peer.bare().toString();
        return new ArchiveSlice(0, Long.MAX_VALUE, bare, null, List.of(), List.of(), true, backwards, limit);
    }

    private List<String> texts(ArchiveSlice slice) {
        return repository.read(owner, slice).stream()
                .map(Entry::message)
                .map(message -> message.findBody().orElseThrow())
                .toList();
    }

    @Test
    void what_is_kept_is_read_in_order_forwards_and_backwards() {
        Archive archive = archives.open(owner);
        for (int i = 1; i <= 5; i++) {
            keep(archive, "m" + i, "text " + i, i == 3 ? NURSE : ROMEO);
        }
        assertThat(texts(slice(null, false, 2))).containsExactly("text 1", "text 2");
        assertThat(texts(slice(null, true, 2))).containsExactly("text 4", "text 5");
        assertThat(texts(slice(NURSE, false, 9))).containsExactly("text 3");
        assertThat(repository.count(owner, slice(ROMEO, false, 1))).isEqualTo(4);
    }

    @Test
    void a_message_that_comes_again_is_recognised_also_by_the_next_writer() {
        Kept first = keep(archives.open(owner), "same", "once", ROMEO);
        Archive next = archives.open(owner);
        assertThat(keep(next, "same", "once", ROMEO)).satisfies(kept -> {
            assertThat(kept.repeated()).isTrue();
            assertThat(kept.id()).isEqualTo(first.id());
        });
        assertThat(keep(next, "other", "once", ROMEO).repeated()).isFalse();
        assertThat(texts(slice(null, false, 9))).hasSize(2);
    }

    @Test
    void ids_grow_though_the_clock_stands_still() {
        Archive archive = archives.open(owner);
        Instant now = Instant.now();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(archive.keep(message("n" + i, "x"), ROMEO.bare(), ROMEO, Set.of(), now)
                    .id());
        }
        long first = ArchiveId.at(now);
        assertThat(ids).containsExactly(first, first + 1, first + 2);
    }

    @Test
    void hidden_rows_are_for_their_recipient_only() {
        Archive archive = archives.open(owner);
        Kept hidden = keep(archive, "h", "psst", ROMEO, Flag.HIDDEN, Flag.INCOMING);
        keep(archive, "s", "sent", ROMEO);
        assertThat(texts(slice(null, false, 9))).containsExactly("sent");
        assertThat(repository.holds(owner, List.of(hidden.id()))).isFalse();
        assertThat(repository.incoming(owner, 0, 9))
                .singleElement()
                .satisfies(entry -> assertThat(entry.hidden()).isTrue());
    }

    @Test
    void a_row_that_is_refused_spoils_no_other() {
        long now = ArchiveId.at(Instant.now());
        // no partition for the year 2200, and so no place
        ArchiveRow bad = row(ArchiveId.at(Instant.parse("2200-01-01T00:00:00Z")));
        List<CompletionStage<Void>> all =
                List.of(lane.commit(row(now)), lane.commit(bad), lane.commit(row(now + 1)), lane.commit(row(now + 2)));
        assertThat(all.get(1)).failsWithin(Duration.ofSeconds(20));
        for (int good : new int[] {0, 2, 3}) {
            assertThat(all.get(good)).succeedsWithin(Duration.ofSeconds(20));
        }
        assertThat(repository.lastId(owner)).isEqualTo(now + 2);
    }

    @Test
    void many_rows_are_committed_in_the_order_in_which_they_came() {
        long now = ArchiveId.at(Instant.now());
        List<Long> done = new CopyOnWriteArrayList<>();
        List<CompletionStage<Void>> all = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            long id = now + i;
            all.add(lane.commit(row(id)).thenRun(() -> done.add(id)));
        }
        all.forEach(each -> each.toCompletableFuture().join());
        assertThat(done).hasSize(3000).isSorted();
        assertThat(repository.count(owner, slice(null, false, 1))).isEqualTo(3000);
    }

    @Test
    void what_changes_a_message_is_found_by_its_name() {
        Archive archive = archives.open(owner);
        keep(archive, "first", "Wherefor", NURSE);
        keep(archive, "second", "Another", NURSE);
        change(archive, "c1", "first", "Wherefore");
        change(archive, "c2", "first", "Wherefore art thou");
        change(archive, "c3", "second", "One more");
        assertThat(texts(changesOf("first", "unknown"))).containsExactly("Wherefore", "Wherefore art thou");
        assertThat(texts(changesOf("c1"))).isEmpty();
        // nobody else's archive
        assertThat(repository.read(owner + 1, changesOf("first"))).isEmpty();
    }

    @Test
    void a_name_too_long_for_an_index_spoils_no_message() {
        change(archives.open(owner), "c1", "x".repeat(20_000), "kept");
        assertThat(texts(slice(null, false, 9))).containsExactly("kept");
    }

    private static ArchiveSlice changesOf(String... names) {
        return new ArchiveSlice(0, Long.MAX_VALUE, null, null, List.of(), List.of(names), true, false, 9);
    }

    private static void change(Archive archive, String id, String target, String text) {
        Message changing = message(id, text).with(new Replacement(target).toElement());
        archive.keep(changing, NURSE.bare(), NURSE, Set.of(), Instant.now())
                .committed()
                .toCompletableFuture()
                .join();
    }

    private ArchiveRow row(long id) {
        String stanza = "<message xmlns='jabber:client'/>";
        return new ArchiveRow(owner, id, "romeo@example.org", null, null, Set.of(), stanza, null, Set.of());
    }
}
