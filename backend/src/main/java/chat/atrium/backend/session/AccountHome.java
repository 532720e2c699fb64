package chat.atrium.backend.session;

import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.home.Mailbox;
import chat.atrium.backend.home.Resident;
import chat.atrium.backend.port.Delivery;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionHandle.Position;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.SessionListener;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamError;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The home of one account. All methods but {@link #mailbox} may be called only by work that its mailbox runs. */
public final class AccountHome implements Resident {

    private static final Logger LOG = Logger.getLogger(AccountHome.class);

    private final BareJid jid;
    private final Mailbox mailbox;
    private final AccountStore store;
    private final ArchiveStore archives;
    private final DeliveredCursors cursors;
    private final StanzaIngress outside;
    private final SenderOrder order;
    private final Precedence copies = new Precedence();
    private final Map<FullJid, SessionHandle> handles = new HashMap<>();
    private final SessionDirectory directory;
    private final List<SessionListener> listeners;
    private final Parcels parcels;
    private CompletionStage<Void> recorded = CompletableFuture.completedStage(null);
    private @Nullable AccountState state;
    private @Nullable AccountArchive archive;
    private Instant lastUsed = Instant.EPOCH;

    AccountHome(BareJid jid, Mailbox mailbox, AccountStores stores, StanzaIngress outside, SenderOrder order) {
        this.jid = jid;
        this.mailbox = mailbox;
        this.store = stores.accounts();
        this.archives = stores.archives();
        this.cursors = stores.cursors();
        this.directory = stores.sessions();
        this.listeners = stores.listeners();
        this.outside = outside;
        this.order = order;
        this.parcels = new Parcels(directory.cluster());
    }

    @Override
    public BareJid jid() {
        return jid;
    }

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }

    /** The account; read from storage on first touch. Empty if it does not exist. */
    public Optional<AccountState> find() {
        AccountState known = state;
        if (known != null) {
            return Optional.of(known);
        }
        Optional<AccountState> loaded = store.load(jid);
        state = loaded.orElse(null);
        loaded.ifPresent(this::takeOver);
        return Optional.ofNullable(state);
    }

    /** Goes on with the sessions that the last home of the account has left, if it had one. */
    private void takeOver(AccountState loaded) {
        List<PlacedSession> left = directory.find(jid);
        if (left.isEmpty()) {
            return;
        }
        AccountState known = loaded;
        for (PlacedSession session : left) {
            known = known.with(session.state());
            attach(session.state().jid(), session.node(), session.state().id());
        }
        state = known;
        try {
            resume(left);
        } catch (RuntimeException e) {
            // All of it or nothing: whoever comes next begins again.
            forget();
            handles.clear();
            throw e;
        }
    }

    private void resume(List<PlacedSession> left) {
        Map<SessionId, Position> positions = directory.positions(left);
        for (PlacedSession session : left) {
            if (handles.containsKey(session.state().jid()) && session.state().takesMessages()) {
                Position told = positions.getOrDefault(session.state().id(), Position.START);
                // Its node knows what it was sent; the record only what was to be sent, which may have got lost.
                resume(session.state(), told.sent() > 0 ? told : new Position(session.due(), told.confirmed()));
            }
        }
    }

    /** A session goes on behind what it was sent already. */
    private void resume(SessionState session, Position position) {
        AccountState known = account();
        listeners.forEach(listener -> listener.resumed(known, session, position));
    }

    /** The sessions whose connections are lost with the nodes that held them. */
    public List<SessionState> stranded() {
        AccountState known = state;
        return known == null
                ? List.of()
                : known.sessions().stream()
                        .filter(session -> !handles.containsKey(session.jid()))
                        .toList();
    }

    /** The connections on these nodes are lost. */
    public void lose(Set<NodeId> nodes) {
        handles.values().removeIf(handle -> handle instanceof RemoteSession remote && nodes.contains(remote.node()));
    }

    /**
     * The account.
     *
     * @throws AccountGoneException if it does not exist
     */
    public AccountState account() {
        AccountState known = state;
        return known != null ? known : find().orElseThrow(() -> new AccountGoneException(jid));
    }

    /** The archive of the account; opened on first touch. */
    public AccountArchive archive() {
        AccountArchive known = archive;
        if (known == null) {
            long account = account().id();
            known = new AccountArchive(account, archives, cursors);
            archive = known;
        }
        return known;
    }

    /** What keeps one sender's stanzas in order. */
    public SenderOrder order() {
        return order;
    }

    /** What keeps the copies in order that stay here of what each session sends, however long each recipient takes. */
    public Precedence copies() {
        return copies;
    }

    /**
     * Applies a command and does what its outcome says. If the rows cannot be committed nothing else has happened.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if the command refuses
     */
    public Outcome apply(AccountCommand command) {
        Outcome outcome = commit(command);
        outcome.onward().forEach(this::sendOn);
        return outcome;
    }

    /**
     * As {@link #apply}; completes when what goes on to others has had its effect there. Whoever waits for it slows
     * down a client that causes more than others can take.
     */
    public CompletionStage<Void> carryOut(AccountCommand command) {
        Stream<CompletionStage<Void>> effects =
                commit(command).onward().stream().map(this::sendOn);
        return CompletableFuture.allOf(Stream.concat(effects, Stream.of(recorded))
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture[]::new));
    }

    /** Completes when the sessions as they are now are recorded for the next home. */
    public CompletionStage<Void> recorded() {
        return recorded;
    }

    private Outcome commit(AccountCommand command) {
        AccountState before = account();
        Outcome outcome = before.apply(command);
        if (!outcome.rows().isEmpty()) {
            store.write(outcome.state(), outcome.rows());
        }
        state = outcome.state();
        if (directory.isKept() && !outcome.state().hasSameSessions(before)) {
            record();
        }
        outcome.deliveries().forEach(this::deliver);
        return outcome;
    }

    private void record() {
        AccountState known = state;
        if (known != null) {
            recorded = directory.leave(
                    jid, known.sessions().stream().map(this::placed).toList());
        }
    }

    private PlacedSession placed(SessionState session) {
        NodeId node = node(handles.get(session.jid()));
        return new PlacedSession(session, node, archive == null ? 0 : archive.due(session.jid()));
    }

    private NodeId node(@Nullable SessionHandle handle) {
        return handle instanceof RemoteSession remote
                ? remote.node()
                : directory.cluster().self();
    }

    private CompletionStage<Void> sendOn(Stanza stanza) {
        Jid from = Objects.requireNonNull(stanza.header().from(), "what an account sends says from where");
        return outside.accept(new Sender.Local(from), stanza);
    }

    /** Hands a stanza to a session; one that has ended in the meantime gets nothing. */
    public void deliver(Delivery delivery) {
        SessionHandle handle = handles.get(delivery.session());
        if (handle != null) {
            handle.send(delivery.stanza());
        }
    }

    /** Those of the sessions that get new messages at once; the others are still getting the older ones. */
    public List<FullJid> recipients(List<FullJid> wanted) {
        AccountArchive known = archive;
        return known == null
                ? wanted
                : wanted.stream()
                        .filter(session -> !known.isCatchingUp(session))
                        .toList();
    }

    /**
     * Hands a message to sessions of the account.
     *
     * @param archived its id, if it is kept: then the sessions' nodes say when it has arrived
     */
    public void handOut(Message message, OptionalLong archived, List<FullJid> recipients) {
        if (archived.isEmpty()) {
            recipients.forEach(session -> deliver(new Delivery(session, message)));
            return;
        }
        long id = archived.getAsLong();
        List<FullJid> lacking = recipients.stream()
                .filter(session -> !archive().hasRead(session, id))
                .toList();
        if (lacking.isEmpty() && !recipients.isEmpty()) {
            return;
        }
        archive().ledger().handed(id, lacking);
        for (FullJid session : lacking) {
            SessionHandle handle = handles.get(session);
            if (handle != null) {
                handle.send(message, id);
            }
        }
    }

    /** Ends the stream of a session without a handle, should any node hold it after all. */
    public void closeAnywhere(SessionState session, StreamError reason) {
        directory.close(session.id(), reason);
    }

    /** Connects a session, which the state has already or gets next. */
    public void attach(FullJid session, SessionHandle handle) {
        handles.put(session, handle);
    }

    /** Connects a session of another node, or of this one; false if its node is gone. */
    public boolean attach(FullJid session, NodeId node, SessionId id) {
        Optional<SessionHandle> handle = directory.handle(node, id, parcels);
        handle.ifPresent(there -> handles.put(session, there));
        return handle.isPresent();
    }

    /**
     * The session goes on at another node, where whatever it is sent from now on goes.
     *
     * @return the node that has held it so far, absent if nobody did or the other node is gone
     */
    public Optional<NodeId> move(SessionState session, NodeId to) {
        SessionHandle holder = handles.get(session.jid());
        parcels.send();
        if (holder == null || !attach(session.jid(), to, session.id())) {
            return Optional.empty();
        }
        if (directory.isKept()) {
            record();
        }
        return Optional.of(node(holder));
    }

    /** Takes the handle of a session away; whoever is told of its end has the state. */
    public Optional<SessionHandle> detach(FullJid session) {
        SessionHandle handle = handles.remove(session);
        if (archive != null) {
            archive.ended(session);
        }
        if (handles.isEmpty()) {
            save();
        }
        return Optional.ofNullable(handle);
    }

    @Override
    public void save() {
        AccountArchive known = archive;
        if (known != null) {
            try {
                known.saveCursor();
            } catch (RuntimeException e) {
                LOG.debugf("The cursor of %s is saved another time: %s", jid, e.getMessage());
            }
        }
    }

    /** Ends the stream of a session; the session itself stays until it is ended too. */
    public void close(FullJid session, StreamError reason) {
        SessionHandle handle = handles.get(session);
        if (handle != null) {
            handle.close(reason);
        }
    }

    @Override
    public boolean isIdleSince(Instant then) {
        return handles.isEmpty()
                && (state == null || lastUsed.isBefore(then))
                && (archive == null || archive.isStored());
    }

    @Override
    public void worked() {
        parcels.send();
        if (archive != null) {
            archive.worked();
        }
    }

    /** What waits for other homes is not waited for, as these may wait for the same move: the next home does it again. */
    @Override
    public boolean mayMove() {
        return order.isIdle() && isCommitted();
    }

    @Override
    public boolean isCommitted() {
        return archive == null || archive.rows().isCommitted();
    }

    @Override
    public void move() {
        save();
        if (!handles.isEmpty()) {
            record();
            recorded.toCompletableFuture().join();
        }
    }

    @Override
    public void used(Instant now) {
        lastUsed = now;
    }

    /** The account if it is in memory. */
    public Optional<AccountState> known() {
        return Optional.ofNullable(state);
    }

    /** Forgets what was loaded: the account was deleted. */
    public void forget() {
        state = null;
        archive = null;
    }
}
