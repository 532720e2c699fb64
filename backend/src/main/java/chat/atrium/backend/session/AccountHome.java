package chat.atrium.backend.session;

import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.home.Mailbox;
import chat.atrium.backend.home.Resident;
import chat.atrium.backend.port.Delivery;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
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
    private final Precedence precedence = new Precedence();
    private final Precedence copies = new Precedence();
    private final AttachedSessions attached;
    private final TakeOver takeOver;
    private @Nullable AccountState state;
    private @Nullable AccountArchive archive;
    private Instant lastUsed = Instant.EPOCH;

    AccountHome(BareJid jid, Mailbox mailbox, AccountStores stores, StanzaIngress outside) {
        this.jid = jid;
        this.mailbox = mailbox;
        this.store = stores.accounts();
        this.archives = stores.archives();
        this.cursors = stores.cursors();
        this.attached = new AttachedSessions(jid, stores.sessions());
        this.takeOver = new TakeOver(attached, stores.listeners());
        this.outside = outside;
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

    /** All of it or nothing: if it fails, whoever comes next begins again. */
    private void takeOver(AccountState loaded) {
        List<PlacedSession> left = attached.findLeft();
        if (left.isEmpty()) {
            return;
        }
        try {
            AccountState known = takeOver.attach(loaded, left);
            state = known;
            archive();
            takeOver.resume(known, left);
        } catch (RuntimeException e) {
            forget();
            attached.loseAll();
            throw e;
        }
    }

    /** The connections of the account's sessions. */
    public AttachedSessions attached() {
        return attached;
    }

    /** The sessions whose connections are lost with the nodes that held them. */
    public List<SessionState> stranded() {
        AccountState known = state;
        return known == null
                ? List.of()
                : known.sessions().stream()
                        .filter(session -> !attached.isAttached(session))
                        .toList();
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
    public Precedence precedence() {
        return precedence;
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
        return CompletableFuture.allOf(Stream.concat(effects, Stream.of(attached.recorded()))
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture[]::new));
    }

    private Outcome commit(AccountCommand command) {
        AccountState before = account();
        Outcome outcome = before.apply(command);
        if (!outcome.rows().isEmpty()) {
            store.write(outcome.state(), outcome.rows());
        }
        state = outcome.state();
        if (attached.areRecorded() && !outcome.state().hasSameSessions(before)) {
            record();
        }
        outcome.deliveries().forEach(attached::deliver);
        return outcome;
    }

    private void record() {
        AccountState known = state;
        if (known != null) {
            attached.record(known.sessions(), session -> archive == null ? 0 : archive.due(session));
        }
    }

    private CompletionStage<Void> sendOn(Stanza stanza) {
        Jid from = Objects.requireNonNull(stanza.header().from(), "what an account sends says from where");
        return outside.accept(new Sender.Local(from), stanza);
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
            recipients.forEach(session -> attached.deliver(new Delivery(session, message)));
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
        lacking.forEach(session -> attached.deliver(message, id, session));
    }

    /** Connects a session, which the state has already or gets next; false if its node is gone. */
    public boolean attach(FullJid session, NodeId node, SessionId id) {
        // While it is not known what waits for the session nothing new may reach it, so it does not begin.
        archive();
        return attached.attach(session, node, id);
    }

    /**
     * The session goes on at another node, where whatever it is sent from now on goes.
     *
     * @return the node that has held it so far, absent if nobody did or the other node is gone
     */
    public Optional<NodeId> move(SessionState session, NodeId to) {
        Optional<NodeId> holder = attached.move(session, to);
        if (holder.isPresent() && attached.areRecorded()) {
            record();
        }
        return holder;
    }

    /** Takes the connection of a session away; whoever is told of its end has the state. */
    public Optional<SessionHandle> detach(FullJid session) {
        Optional<SessionHandle> handle = attached.detach(session);
        if (archive != null) {
            archive.ended(session);
        }
        if (attached.isEmpty()) {
            save();
        }
        return handle;
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

    @Override
    public boolean isIdleSince(Instant then) {
        return attached.isEmpty()
                && (state == null || lastUsed.isBefore(then))
                && (archive == null || archive.isStored());
    }

    @Override
    public void worked() {
        attached.sendGathered();
        if (archive != null) {
            archive.worked();
        }
    }

    /** What waits for other homes is not waited for, as these may wait for the same move: the next home does it again. */
    @Override
    public boolean mayMove() {
        return precedence.isIdle() && isCommitted();
    }

    @Override
    public boolean isCommitted() {
        return archive == null || archive.rows().isCommitted();
    }

    @Override
    public void move() {
        save();
        if (!attached.isEmpty()) {
            record();
            attached.recorded().toCompletableFuture().join();
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
