package chat.atrium.backend.routing;

import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.archive.Kept;
import chat.atrium.backend.feature.archive.ArchivePolicy;
import chat.atrium.backend.port.ArchiveRow.Flag;
import chat.atrium.backend.port.Side;
import chat.atrium.backend.session.AccountArchive;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The bar between {@code ANNOTATE} and {@code COPY}: a message that is to be kept passes when its row is committed, and
 * nothing of the same sender overtakes it (promise 1). No thread waits for that.
 */
@Singleton
public final class CommitBar {

    private static final Logger LOG = Logger.getLogger(CommitBar.class);

    private final AccountHomes accounts;
    private final InstantSource clock;

    CommitBar(AccountHomes accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A message behind the bar.
     *
     * @param home of the account; what is done with the message is done in its mailbox
     * @param archived its id in the archive, if it is kept
     */
    record Passed(AccountHome home, Message message, OptionalLong archived) {}

    /** What the account does with a message. */
    ArchivePolicy.Decision decide(AccountHome home, Side side, Message message) {
        ArchivePolicy.Decision decision = ArchivePolicy.decide(
                message,
                side,
                peer(side, message),
                home.account(),
                () -> home.archive().preferences());
        LOG.debugf("Kept: %s, %s", decision.kept(), decision.reason());
        return decision;
    }

    /**
     * Keeps the message, and does the work behind the bar, unless the archive has it already.
     *
     * @return completes when the row is committed and the work is done
     */
    CompletionStage<Void> keep(
            AccountHome home,
            Side side,
            ArchivePolicy.Decision decision,
            Message message,
            Function<Passed, CompletionStage<Void>> behind) {
        BareJid account = home.jid();
        Jid sender = sender(message);
        AccountArchive archive = home.archive();
        Kept kept = archive.rows().keep(message, sender.bare(), peer(side, message), decision.flags(), clock.instant());
        if (kept.repeated()) {
            return kept.committed();
        }
        OptionalLong id = OptionalLong.of(kept.id());
        Message named = decision.flags().contains(Flag.HIDDEN)
                ? message
                : message.with(new StanzaId(ArchiveId.text(kept.id()), account).toElement());
        CompletionStage<Void> passed = kept.committed()
                .handle((done, refusal) -> Optional.<Throwable>ofNullable(refusal))
                .thenCompose(refusal -> inMailbox(account, now -> {
                    if (refusal.isPresent()) {
                        archive.rows().forget(message, sender.bare(), kept);
                        return CompletableFuture.failedStage(refusal.get());
                    }
                    return behind.apply(new Passed(now, named, id));
                }));
        return home.precedence().hold(sender, passed);
    }

    /** Does work that needs no commit: at once, or when what the sender has sent before is through. */
    CompletionStage<Void> inOrder(AccountHome home, Jid sender, Function<AccountHome, CompletionStage<Void>> work) {
        BareJid account = home.jid();
        return home.precedence().isWaiting(sender)
                ? home.precedence().after(sender, () -> inMailbox(account, work))
                : work.apply(home);
    }

    private CompletionStage<Void> inMailbox(BareJid account, Function<AccountHome, CompletionStage<Void>> work) {
        return accounts.insist(account, work).thenCompose(Function.identity());
    }

    private static Jid sender(Message message) {
        return message.findFrom().orElseThrow();
    }

    private static Jid peer(Side side, Message message) {
        return side == Side.SENDING ? message.findTo().orElseThrow() : sender(message);
    }
}
