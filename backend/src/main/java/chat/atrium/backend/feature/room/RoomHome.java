package chat.atrium.backend.feature.room;

import chat.atrium.backend.archive.Archive;
import chat.atrium.backend.feature.room.aspect.PersistenceAspect;
import chat.atrium.backend.feature.room.command.Hear;
import chat.atrium.backend.feature.room.state.OccupantIds;
import chat.atrium.backend.feature.room.state.Occupants;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomRow;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.feature.room.state.Said;
import chat.atrium.backend.home.Mailbox;
import chat.atrium.backend.home.Resident;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.Sender;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The home of one room. All methods but {@link #jid} and {@link #mailbox} are called by work of its mailbox. */
public final class RoomHome implements Resident {

    private static final Logger LOG = Logger.getLogger(RoomHome.class);

    private final BareJid jid;
    private final Mailbox mailbox;
    private final RoomPorts ports;
    private final SenderOrder order;
    private final RoomBar bar;
    private final Questions questions;
    private final LateRows late;
    private final Succession succession;
    private @Nullable RoomState state;
    private @Nullable Archive archive;
    private @Nullable Instant deserted;
    private boolean noted;
    private Instant lastUsed = Instant.EPOCH;

    RoomHome(BareJid jid, Mailbox mailbox, RoomPorts ports, Questions questions) {
        this.jid = jid;
        this.mailbox = mailbox;
        this.ports = ports;
        this.order = new SenderOrder(mailbox);
        this.bar = new RoomBar(order, ports.clock(), this::hear);
        this.questions = questions;
        this.late = new LateRows(ports.repository());
        this.succession = new Succession(jid, ports);
    }

    @Override
    public BareJid jid() {
        return jid;
    }

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }

    SenderOrder order() {
        return order;
    }

    Questions questions() {
        return questions;
    }

    /** The room; read from storage on first touch. Empty if it does not exist. */
    public Optional<RoomState> find() {
        RoomState known = state;
        if (known != null) {
            return Optional.of(known);
        }
        Optional<StoredRoom> stored = ports.repository().find(jid);
        stored.ifPresent(this::open);
        if (isForgotten()) {
            end();
        }
        return Optional.ofNullable(state);
    }

    /** True if the room is in memory. */
    boolean isOpen() {
        return state != null;
    }

    private void open(StoredRoom stored) {
        Archive opened = ports.archives().open(stored.number());
        archive = opened;
        deserted = stored.deserted();
        noted = deserted != null;
        RoomState quiet =
                stored.toState(jid, ports.limits(), RoomArchive.history(ports.messages(), stored, ports.limits()));
        state = succession.takeOver(quiet, stored.number(), opened.lastId());
        look();
    }

    /**
     * Makes the room, and lets its owner do something in it at once.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if the owner has too many rooms, or the command refuses; then
     *     there is no room
     */
    CompletionStage<Void> make(BareJid owner, OccupantIds ids, RoomCommand first) {
        if (ports.repository().owned(owner) >= ports.limits().owned()) {
            throw Refusal.TOO_MANY_ROOMS.by(jid);
        }
        return carryOut(RoomState.made(jid, owner, ids, ports.limits()).apply(first));
    }

    /**
     * Applies a command and does what its outcome says. If the rows cannot be committed nothing else has happened.
     *
     * @return completes when what was said is committed, and what goes to others has had its effect there
     * @throws chat.atrium.protocol.stanza.StanzaException if the command refuses
     */
    public CompletionStage<Void> apply(RoomCommand command) {
        return carryOut(Objects.requireNonNull(state, "no room").apply(command));
    }

    private CompletionStage<Void> carryOut(RoomOutcome outcome) {
        RoomState changed = outcome.state();
        Occupants before = state == null ? Occupants.NOBODY : state.occupants();
        switch (outcome.fate()) {
            case STAYS -> {
                state = commit(changed, outcome.rows());
                look();
            }
            case VACATED -> {
                state = changed;
                deserted = Instant.EPOCH;
                save();
            }
            case DESTROYED -> end();
        }
        outcome.told().forEach(ports.inside()::deliver);
        questions
                .abandoned(changed.occupants())
                .forEach(question ->
                        ports.inside().deliver(new Fanout(question.unanswered(), List.of(question.asker()))));
        List<CompletableFuture<?>> effects = new ArrayList<>(1);
        succession
                .remember(before, state == null ? Occupants.NOBODY : state.occupants())
                .ifPresent(recorded -> effects.add(recorded.toCompletableFuture()));
        outcome.onward()
                .forEach(stanza -> effects.add(ports.outside()
                        .accept(new Sender.Local(stanza.findFrom().orElse(jid)), stanza)
                        .toCompletableFuture()));
        outcome.said().ifPresent(said -> effects.add(say(said).toCompletableFuture()));
        return effects.size() == 1
                ? effects.getFirst().thenAccept(done -> {})
                : CompletableFuture.allOf(effects.toArray(CompletableFuture[]::new));
    }

    private RoomState commit(RoomState changed, List<RoomRow> rows) {
        if (changed.isLocked() && rows.isEmpty()) {
            return changed;
        }
        if (!changed.isLocked()) {
            List<RoomRow> now = new ArrayList<>();
            List<RoomRow> later = new ArrayList<>();
            rows.forEach(row -> (row.isLate() ? later : now).add(row));
            late.writeWith(changed, now);
            late.add(changed, later);
            return changed;
        }
        long number = ports.repository().create(changed);
        archive = ports.archives().open(number);
        return changed.numbered(number);
    }

    private CompletionStage<Void> say(Said said) {
        return bar.pass(
                Objects.requireNonNull(archive, "an open room has an archive"),
                Objects.requireNonNull(state, "somebody has spoken in it"),
                said);
    }

    private CompletionStage<Void> hear(Said said, OptionalLong archived) {
        RoomState room = state;
        if (room == null) {
            return CompletableFuture.completedStage(null);
        }
        if (archived.isEmpty()) {
            return apply(new Hear(said, archived, List.of()));
        }
        List<FullJid> members = ports.sessionsOfMembers(room);
        succession.hears(room, archived.getAsLong(), !members.isEmpty());
        return apply(new Hear(said, archived, members));
    }

    private void end() {
        RoomState ended = state;
        if (ended != null && !ended.isLocked()) {
            late.drop();
            ports.repository().delete(ended.number());
            ports.repository().tell(jid, MembersTold.of(ended));
        }
        succession.end();
        state = null;
        archive = null;
        deserted = null;
    }

    /** Notes since when nobody is in a room that is not persistent. */
    private void look() {
        boolean waits =
                state != null && state.occupants().isEmpty() && !state.config().get(PersistenceAspect.PERSISTENT);
        if (!waits) {
            deserted = null;
        } else if (deserted == null) {
            deserted = ports.clock().instant();
            noted = false;
        }
    }

    /** True if nobody has come back in time. */
    private boolean isForgotten() {
        return deserted != null && deserted.isBefore(ports.clock().instant().minus(ports.deserted()));
    }

    @Override
    public void save() {
        RoomState known = state;
        if (known == null) {
            return;
        }
        if (isForgotten()) {
            try {
                end();
            } catch (RuntimeException e) {
                LOG.debugf("%s goes another time: %s", jid, e.getMessage());
            }
            return;
        }
        late.retry(known);
        if (deserted != null && !noted) {
            late.add(known, List.of(new RoomRow.Deserted(deserted)));
            noted = true;
        }
    }

    @Override
    public void released() {
        succession.end();
    }

    @Override
    public void move() {
        save();
        succession.move(state == null ? Occupants.NOBODY : state.occupants());
    }

    @Override
    public boolean mayMove() {
        return order.isIdle() && late.isWritten() && isCommitted();
    }

    @Override
    public boolean isCommitted() {
        return archive == null || archive.isCommitted();
    }

    @Override
    public void used(Instant now) {
        lastUsed = now;
    }

    @Override
    public boolean isIdleSince(Instant then) {
        return state == null || state.occupants().isEmpty() && lastUsed.isBefore(then) && isCommitted();
    }
}
