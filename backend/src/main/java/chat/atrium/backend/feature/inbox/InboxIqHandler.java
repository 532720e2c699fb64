package chat.atrium.backend.feature.inbox;

import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.SwitchFeature;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.inbox.InboxQuery;
import jakarta.inject.Singleton;
import java.util.Set;

/** Says what is in one's own inbox ({@code docs/xep-inbox.md} §4.1, §4.2). */
@Singleton
public final class InboxIqHandler implements IqHandler {

    private final AccountHomes accounts;
    private final Inboxes inboxes;

    public InboxIqHandler(AccountHomes accounts, Inboxes inboxes) {
        this.accounts = accounts;
        this.inboxes = inboxes;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(new Key(Target.ACCOUNT, Iq.Type.GET, InboxQuery.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        FullJid asker = request.findOwner()
                .map(Sender.Session::jid)
                .orElseThrow(() -> new StanzaException(ErrorCondition.FORBIDDEN, "an inbox is its owner's alone"));
        InboxQuery query = InboxQuery.read(request.iq().request());
        // First it follows, then storage is read: what changes in between is told.
        accounts.insist(asker.bare(), home -> home.apply(new SwitchFeature(asker, InboxQuery.NAMESPACE, true)))
                .toCompletableFuture()
                .join();
        return request.iq().toResult(inboxes.read(asker.bare(), query).toElement());
    }
}
