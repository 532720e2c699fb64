package chat.atrium.backend.feature.archive;

import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.archive.ArchiveReader;
import chat.atrium.backend.archive.ArchiveRepository.Entry;
import chat.atrium.backend.port.Delivery;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.SwitchFeature;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.archive.ArchiveFilter;
import chat.atrium.protocol.xep.archive.ArchiveMetadata;
import chat.atrium.protocol.xep.archive.ArchiveQuery;
import chat.atrium.protocol.xep.archive.ArchiveResult;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xep.forward.Forwarded;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.util.Set;

/** Reads one's own archive (XEP-0313 §3, §4). */
@Singleton
public final class ArchiveIqHandler implements IqHandler {

    private final AccountHomes accounts;
    private final ArchiveReader reader;

    public ArchiveIqHandler(AccountHomes accounts, ArchiveReader reader) {
        this.accounts = accounts;
        this.reader = reader;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ACCOUNT, Iq.Type.GET, ArchiveQuery.NAME),
                new Key(Target.ACCOUNT, Iq.Type.SET, ArchiveQuery.NAME),
                new Key(Target.ACCOUNT, Iq.Type.GET, ArchiveMetadata.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        FullJid asker = OwnArchive.asker(request);
        Iq iq = request.iq();
        if (iq.type() == Iq.Type.SET) {
            return iq.toResult(answer(asker, ArchiveQuery.read(iq.request())));
        }
        return iq.toResult(
                iq.request().name().equals(ArchiveMetadata.NAME)
                        ? reader.metadata(number(asker)).toElement()
                        : ArchiveQuery.form(ArchiveFilter.form()));
    }

    private Element answer(FullJid asker, ArchiveQuery query) {
        ArchiveReader.Answer answer = reader.read(number(asker), query);
        // Through the mailbox, as the answer itself, which comes behind them (§3).
        var _ = accounts.insist(asker.bare(), home -> {
            home.apply(new SwitchFeature(asker, ArchiveQuery.NAMESPACE, true));
            answer.entries().forEach(entry -> send(home, asker, query, entry));
            return home;
        });
        return answer.page().toElement();
    }

    private static void send(AccountHome home, FullJid asker, ArchiveQuery query, Entry entry) {
        BareJid account = asker.bare();
        ArchiveResult result = new ArchiveResult(
                query.queryId(),
                ArchiveId.text(entry.id()),
                new Forwarded(Delay.of(account, ArchiveId.time(entry.id())), entry.message()));
        home.attached().deliver(new Delivery(asker, result.toMessage(account, asker)));
    }

    private long number(FullJid asker) {
        return accounts.post(asker.bare(), home -> home.account().id())
                .toCompletableFuture()
                .join();
    }
}
