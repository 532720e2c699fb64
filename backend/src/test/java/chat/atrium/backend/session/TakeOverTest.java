package chat.atrium.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.cluster.HomeRecords;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.port.AccountView;
import chat.atrium.backend.port.AccountView.SessionView;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionHandle.Position;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.SessionListener;
import chat.atrium.backend.port.SharedStanza;
import chat.atrium.backend.routing.Cast;
import chat.atrium.backend.routing.MemoryArchive;
import chat.atrium.backend.routing.MemoryStore;
import chat.atrium.backend.storage.StorageException;
import chat.atrium.backend.testing.OtherNode;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A home goes on with the sessions that the last one has left (promises 4 and 6). */
class TakeOverTest {

    private static final BareJid ACCOUNT = BareJid.parse("juliet@example.org");
    private static final FullJid PHONE = FullJid.parse("juliet@example.org/phone");
    private static final SessionId ID = new SessionId("s1");
    private static final NodeId DEAD = new NodeId("dead");

    private final MemoryStore store = new MemoryStore();
    private final MemoryArchive archive = new MemoryArchive();
    private final OtherNode cluster = new OtherNode();
    private final LocalSessions local = new LocalSessions();
    private final OneRecord record = new OneRecord();
    private final Heard listener = new Heard();
    private final SessionDirectory directory = new SessionDirectory(cluster, record, local);
    private final AccountHomes homes = new AccountHomes(
            new AccountStores(store, archive, new DeliveredCursors(archive), directory, List.of(listener)),
            (sender, stanza) -> CompletableFuture.completedStage(null),
            InstantSource.system(),
            Cast.settings(Map.of()));

    @BeforeEach
    void anAccount() {
        store.create(ACCOUNT, Team.NONE);
    }

    private void left(NodeId node, long due) {
        Presence presence = (Presence) Stanza.read(Cast.xml("<presence from='juliet@example.org/phone'/>"));
        SessionState session = new SessionState(PHONE, ID, presence, 0, true, Set.of(), Set.of());
        record.bytes = SessionRecord.write(List.of(new PlacedSession(session, node, due)));
    }

    private <T> T at(Function<AccountHome, T> work) {
        return homes.post(ACCOUNT, work).toCompletableFuture().join();
    }

    @Test
    void what_its_node_says_a_session_was_sent_counts_and_not_what_was_due() {
        local.expect(new Phone(new Position(9, 7)));
        left(OtherNode.SELF, 12);
        at(AccountHome::find);
        assertThat(listener.resumed).containsExactly(new Position(9, 7));
    }

    @Test
    void one_that_was_sent_nothing_goes_on_behind_what_was_not_for_it() {
        local.expect(new Phone(Position.START));
        left(OtherNode.SELF, 12);
        at(AccountHome::find);
        assertThat(listener.resumed).containsExactly(new Position(12, 0));
    }

    @Test
    void a_session_that_has_come_here_since_it_was_recorded_elsewhere_is_found() {
        local.expect(new Phone(Position.START));
        left(DEAD, 0);
        List<SessionState> stranded = at(home -> {
            home.find();
            return home.stranded();
        });
        assertThat(stranded).isEmpty();
    }

    @Test
    void one_that_nobody_holds_is_stranded_and_every_node_ends_it_should_it_be_there() {
        left(DEAD, 0);
        List<SessionState> stranded = at(home -> {
            home.find();
            home.stranded()
                    .forEach(session -> home.attached()
                            .closeAnywhere(
                                    session, StreamError.of(StreamErrorCondition.INTERNAL_SERVER_ERROR, "lost")));
            return home.stranded();
        });
        assertThat(stranded).extracting(SessionState::id).containsExactly(ID);
        assertThat(cluster.sent()).singleElement().satisfies(frame -> {
            assertThat(frame.type()).isEqualTo(Frame.Type.CLOSE);
            assertThat(frame.header()).contains(ID.value());
        });
    }

    @Test
    void a_home_that_could_not_go_on_with_all_begins_again() {
        local.expect(new Phone(new Position(9, 7)));
        left(OtherNode.SELF, 0);
        listener.fails = true;
        assertThatThrownBy(() -> at(AccountHome::find)).hasCauseInstanceOf(StorageException.class);
        listener.fails = false;
        at(AccountHome::find);
        assertThat(listener.resumed).containsExactly(new Position(9, 7));
    }

    private static final class OneRecord implements HomeRecords {

        private byte @Nullable [] bytes;

        @Override
        public Optional<byte[]> find(BareJid home) {
            return Optional.ofNullable(bytes);
        }

        @Override
        public boolean has(BareJid home) {
            return bytes != null;
        }

        @Override
        public CompletionStage<Void> put(BareJid home, byte[] record) {
            bytes = record;
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<Void> remove(BareJid home) {
            bytes = null;
            return CompletableFuture.completedStage(null);
        }

        @Override
        public Set<BareJid> here() {
            return Set.of();
        }

        @Override
        public boolean isKept() {
            return true;
        }
    }

    private static final class Heard implements SessionListener {

        private final List<Position> resumed = new ArrayList<>();
        private boolean fails;

        @Override
        public void resumed(AccountView account, SessionView session, Position position) {
            if (fails) {
                throw new StorageException(new IllegalStateException("away"));
            }
            resumed.add(position);
        }
    }

    private record Phone(Position position) implements SessionHandle {

        @Override
        public SessionId id() {
            return ID;
        }

        @Override
        public void send(Stanza stanza) {
            throw new AssertionError(stanza);
        }

        @Override
        public void send(Message message, long archived) {
            throw new AssertionError(message);
        }

        @Override
        public void send(SharedStanza shared) {
            throw new AssertionError(shared);
        }

        @Override
        public void close(StreamError reason) {
            throw new AssertionError(reason);
        }
    }
}
