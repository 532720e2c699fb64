package chat.atrium.backend.feature.archive.storage;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.account.Account;
import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Accounts.CreateOutcome;
import chat.atrium.backend.account.Role;
import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.archive.ArchiveRepository;
import chat.atrium.backend.archive.ArchiveRepository.Entry;
import chat.atrium.backend.port.ArchiveLane;
import chat.atrium.backend.port.ArchiveRow;
import chat.atrium.backend.port.ArchiveRow.Flag;
import chat.atrium.backend.session.ArchiveStore;
import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.jid.BareJid;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class DeliveredInPostgresTest {

    private final ArchiveStore store;
    private final ArchiveRepository repository;
    private final ArchiveLane lane;
    private final Accounts accounts;

    @Inject
    DeliveredInPostgresTest(ArchiveStore store, ArchiveRepository repository, ArchiveLane lane, Accounts accounts) {
        this.store = store;
        this.repository = repository;
        this.lane = lane;
        this.accounts = accounts;
    }

    private Account account() {
        BareJid jid = BareJid.parse("d" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT) + "@localhost");
        if (accounts.create(jid, "correct horse", Role.GUEST) instanceof CreateOutcome.Created created) {
            return created.account();
        }
        throw new IllegalStateException("no account");
    }

    private void keep(long owner, long id, Set<Flag> flags) {
        String stanza = "<message xmlns='jabber:client'/>";
        lane.commit(new ArchiveRow(owner, id, "romeo@example.org", null, null, flags, stanza, null, Set.of()))
                .toCompletableFuture()
                .join();
    }

    @Test
    void many_cursors_are_saved_at_once_and_go_forwards_only() {
        long first = account().id();
        long second = account().id();
        store.saveDelivered(Map.of(first, 10L, second, 20L));
        store.saveDelivered(Map.of(first, 11L, second, 19L));
        assertThat(store.delivered(first)).isEqualTo(11);
        assertThat(store.delivered(second)).isEqualTo(20);
    }

    @Test
    void an_account_that_is_gone_is_in_nobodys_way() {
        Account gone = account();
        long other = account().id();
        accounts.delete(gone.jid());
        store.saveDelivered(Map.of(gone.id(), 10L, other, 10L));
        assertThat(store.delivered(gone.id())).isZero();
        assertThat(store.delivered(other)).isEqualTo(10);
    }

    @Test
    void what_was_kept_only_for_delivery_goes_when_the_cursor_has_passed_it() {
        long owner = account().id();
        long now = ArchiveId.at(Instant.now());
        keep(owner, now, Set.of(Flag.INCOMING));
        keep(owner, now + 1, Set.of(Flag.INCOMING, Flag.HIDDEN));
        keep(owner, now + 2, Set.of(Flag.INCOMING, Flag.HIDDEN));
        store.saveDelivered(Map.of(owner, now + 1));
        assertThat(ids(owner)).containsExactly(now, now + 2);
        store.saveDelivered(Map.of(owner, now + 2));
        assertThat(ids(owner)).containsExactly(now);
    }

    private List<Long> ids(long owner) {
        return repository.incoming(owner, 0, 9).stream().map(Entry::id).toList();
    }
}
