package chat.atrium.backend.session;

import chat.atrium.backend.archive.Archive;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.xep.archive.ArchivePreferences;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** What an account keeps of its messages, and which of them its clients have got; belongs to its home's mailbox. */
public final class AccountArchive {

    private final long account;
    private final ArchiveStore store;
    private final Archive rows;
    private final DeliveredCursors cursors;
    private final DeliveryLedger ledger;
    private final Map<FullJid, Long> catchingUp = new HashMap<>(2);
    private final Map<FullJid, Long> read = new HashMap<>(2);
    private ArchivePreferences preferences;
    private final long opened;
    private long toldCursor;

    /** Opens the archive of an account; blocks. */
    AccountArchive(long account, ArchiveStore store, DeliveredCursors cursors) {
        this.account = account;
        this.store = store;
        this.rows = store.open(account);
        this.preferences = store.preferences(account);
        this.cursors = cursors;
        this.opened = store.delivered(account);
        this.toldCursor = opened;
        this.ledger = new DeliveryLedger(opened, rows.lastId());
    }

    public Archive rows() {
        return rows;
    }

    public DeliveryLedger ledger() {
        return ledger;
    }

    public ArchivePreferences preferences() {
        return preferences;
    }

    /** How far the account was, as storage knew it, when this was opened. */
    public long opened() {
        return opened;
    }

    /** All messages up to this one were handed to that session, or were not for it. */
    long due(FullJid session) {
        return findPlace(session).orElseGet(() -> ledger.hasLeftOver() ? ledger.cursor() : ledger.reached(session));
    }

    /** True while a session gets messages that came before it did: new ones come behind these. */
    boolean isCatchingUp(FullJid session) {
        return catchingUp.containsKey(session);
    }

    /** Where a session is that gets what came before it did; absent if it does not. */
    public OptionalLong findPlace(FullJid session) {
        Long place = catchingUp.get(session);
        return place == null ? OptionalLong.empty() : OptionalLong.of(place);
    }

    /** A session gets what lies behind that id next. */
    public void catchUp(FullJid session, long from) {
        catchingUp.put(session, from);
    }

    /**
     * A session has got all that there was.
     *
     * @param upTo the last of it
     */
    public void caughtUp(FullJid session, long upTo) {
        catchingUp.remove(session);
        read.put(session, upTo);
    }

    /**
     * True if a session got that message with those that waited for it, though it was no older than the session: it was
     * committed while they were read.
     */
    boolean hasRead(FullJid session, long id) {
        return id <= read.getOrDefault(session, 0L);
    }

    void ended(FullJid session) {
        catchingUp.remove(session);
        read.remove(session);
        ledger.ended(session);
    }

    /** From now on with these people. */
    public void prefer(ArchivePreferences wanted) {
        store.save(account, wanted);
        preferences = wanted;
    }

    /** Work was done: the account may be further than before. */
    void worked() {
        long cursor = ledger.cursor();
        if (cursor != toldCursor) {
            cursors.moved(account, cursor);
            toldCursor = cursor;
        }
    }

    /** Tells storage how far the account is; a crash before that delivers some messages twice, and loses none. */
    void saveCursor() {
        worked();
        cursors.save(account);
    }

    /** True if storage knows all of it. */
    boolean isStored() {
        return rows.isCommitted() && cursors.isSaved(account);
    }
}
