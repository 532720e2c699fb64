package chat.atrium.backend.feature.archive;

import chat.atrium.backend.port.ArchiveRow.Flag;
import chat.atrium.backend.port.Side;
import chat.atrium.backend.session.AccountState;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.archive.ArchivePreferences;
import chat.atrium.protocol.xep.archive.ArchiveResult;
import chat.atrium.protocol.xep.carbons.Carbon;
import chat.atrium.protocol.xep.hints.Hint;
import chat.atrium.protocol.xep.inbox.Counting;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** Which messages an account keeps: XEP-0313 §5.1.1, the hints of XEP-0334 and the account's wishes (XEP-0441). */
public final class ArchivePolicy {

    private ArchivePolicy() {}

    /**
     * Whether a message is kept, and why.
     *
     * @param flags of its row
     * @param reason for the log
     */
    public record Decision(boolean kept, Set<Flag> flags, String reason) {

        private static Decision no(String reason) {
            return new Decision(false, Set.of(), reason);
        }
    }

    /**
     * Decides.
     *
     * @param preferences asked for only if the message itself is worth keeping
     */
    public static Decision decide(
            Message message, Side side, Jid peer, AccountState account, Supplier<ArchivePreferences> preferences) {
        if (Carbon.isWrapper(message) || ArchiveResult.isWrapper(message)) {
            return Decision.no("a copy of another message");
        }
        return switch (message.type()) {
            case ERROR -> Decision.no("error");
            case HEADLINE -> Decision.no("headline");
            case GROUPCHAT -> Decision.no("groupchat: the room keeps it");
            case NORMAL, CHAT -> byHint(message, side, peer, account, preferences);
        };
    }

    private static Decision byHint(
            Message message, Side side, Jid peer, AccountState account, Supplier<ArchivePreferences> preferences) {
        if (Hint.NO_STORE.isIn(message)) {
            return Decision.no("no-store");
        }
        if (!Hint.STORE.isIn(message) && !Content.isWorthKeeping(message)) {
            return Decision.no("no conversation");
        }
        if (Hint.NO_PERMANENT_STORE.isIn(message)) {
            return untilDelivered(message, side, "no-permanent-store");
        }
        return switch (preferences.get().of(peer)) {
            case ALWAYS -> new Decision(true, flags(message, side), "conversation");
            case NEVER -> untilDelivered(message, side, "the account does not want it");
            case ROSTER ->
                account.findContact(peer.bare()).isPresent() || peer.bare().equals(account.jid())
                        ? new Decision(true, flags(message, side), "conversation with a contact")
                        : untilDelivered(message, side, "with somebody who is no contact");
        };
    }

    /** What others have sent is never lost; it waits unseen until somebody has got it (promise 4). */
    private static Decision untilDelivered(Message message, Side side, String reason) {
        if (side == Side.SENDING) {
            return Decision.no(reason);
        }
        Set<Flag> flags = flags(message, side);
        flags.add(Flag.HIDDEN);
        return new Decision(true, flags, reason);
    }

    private static Set<Flag> flags(Message message, Side side) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (side == Side.RECEIVING) {
            flags.add(Flag.INCOMING);
        }
        if (Counting.counts(message)) {
            flags.add(Flag.COUNTS);
        }
        return flags;
    }
}
