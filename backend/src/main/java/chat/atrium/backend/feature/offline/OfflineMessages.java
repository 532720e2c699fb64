package chat.atrium.backend.feature.offline;

import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.archive.ArchiveRepository;
import chat.atrium.backend.archive.ArchiveRepository.Entry;
import chat.atrium.backend.port.AccountView;
import chat.atrium.backend.port.AccountView.SessionView;
import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.backend.port.SessionHandle.Position;
import chat.atrium.backend.port.SessionListener;
import chat.atrium.backend.session.AccountArchive;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.DeliveryLedger;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.archive.ArchiveQuery;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Gives a session that comes what came before it. */
@Singleton
public final class OfflineMessages implements SessionListener, DiscoContributor {

    private static final Logger LOG = Logger.getLogger(OfflineMessages.class);
    private static final int PAGE = 50;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final AccountHomes accounts;
    private final ArchiveRepository repository;

    public OfflineMessages(AccountHomes accounts, ArchiveRepository repository) {
        this.accounts = accounts;
        this.repository = repository;
    }

    @Override
    public Set<String> serverFeatures() {
        return Set.of("msgoffline");
    }

    @Override
    public void available(AccountView account, SessionView session) {
        AccountHome home = accounts.here(account.jid());
        AccountArchive archive = home.archive();
        DeliveryLedger ledger = archive.ledger();
        if (session.enabled(ArchiveQuery.NAMESPACE)) {
            ledger.taken(ledger.latest());
        } else if (ledger.cursor() < ledger.latest()) {
            // Whom the rest is under way to may never take it: perhaps this is the same client, which could not resume.
            archive.catchUp(session.jid(), ledger.cursor());
            sendPage(home, session.jid());
        }
    }

    @Override
    public void resumed(AccountView account, SessionView session, Position position) {
        AccountHome home = accounts.here(account.jid());
        AccountArchive archive = home.archive();
        long from = position.sent() > 0 ? position.sent() : archive.opened();
        if (from > archive.opened()) {
            underWay(home, session.jid(), from);
        }
        archive.ledger().confirmed(session.jid(), position.confirmed());
        if (archive.ledger().latest() > from) {
            archive.catchUp(session.jid(), from);
            sendPage(home, session.jid());
        } else {
            archive.ledger().taken(from);
        }
    }

    /** What the session was sent by an earlier home, and may have confirmed or not. */
    private void underWay(AccountHome home, FullJid session, long upTo) {
        long from = home.archive().opened();
        List<Entry> page;
        do {
            page = repository.incoming(home.account().id(), from, PAGE);
            for (Entry entry : page) {
                if (entry.id() <= upTo) {
                    home.archive().ledger().handed(entry.id(), List.of(session));
                }
                from = entry.id();
            }
        } while (page.size() == PAGE && from < upTo);
    }

    @Override
    public void delivered(AccountView account, SessionView session, long upTo) {
        AccountHome home = accounts.here(account.jid());
        AccountArchive archive = home.archive();
        archive.ledger().confirmed(session.jid(), upTo);
        goOn(home, session.jid());
    }

    /** A session that has got one page gets the next. */
    private void goOn(AccountHome home, FullJid session) {
        AccountArchive archive = home.archive();
        if (archive.findPlace(session).isPresent() && !archive.ledger().isUnderWayTo(session)) {
            sendPage(home, session);
        }
    }

    /** If the page cannot be read the session keeps its place, and nothing new overtakes it. */
    private void sendPage(AccountHome home, FullJid session) {
        AccountArchive archive = home.archive();
        long from = archive.findPlace(session).orElseThrow();
        List<Entry> page;
        try {
            page = repository.incoming(home.account().id(), from, PAGE);
        } catch (RuntimeException e) {
            LOG.warnf("%s gets the messages that wait a little later: %s", session, e.getMessage());
            CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                    .execute(() -> readAgain(home.jid(), session));
            return;
        }
        for (Entry entry : page) {
            home.handOut(stamped(home.jid(), entry), OptionalLong.of(entry.id()), List.of(session));
        }
        if (page.size() < PAGE) {
            archive.ledger().taken(archive.ledger().latest());
            archive.caughtUp(session, page.isEmpty() ? from : page.getLast().id());
        } else {
            archive.ledger().taken(page.getLast().id());
            archive.catchUp(session, page.getLast().id());
        }
    }

    private void readAgain(BareJid account, FullJid session) {
        var _ = accounts.insist(account, home -> {
            if (home.known().isPresent()) {
                goOn(home, session);
            }
            return home;
        });
    }

    private static Message stamped(BareJid account, Entry entry) {
        Message message = entry.message()
                .with(Delay.of(account, ArchiveId.time(entry.id())).toElement());
        return entry.hidden() ? message : message.with(new StanzaId(ArchiveId.text(entry.id()), account).toElement());
    }
}
