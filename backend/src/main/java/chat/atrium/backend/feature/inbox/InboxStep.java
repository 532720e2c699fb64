package chat.atrium.backend.feature.inbox;

import chat.atrium.backend.port.AccountView.SessionView;
import chat.atrium.backend.port.Delivery;
import chat.atrium.backend.port.MessageStep;
import chat.atrium.backend.port.Passage;
import chat.atrium.backend.port.Phase;
import chat.atrium.backend.port.Verdict;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.inbox.ArchivedId;
import chat.atrium.protocol.xep.inbox.Counting;
import chat.atrium.protocol.xep.inbox.InboxNews;
import chat.atrium.protocol.xep.inbox.InboxQuery;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells a session that follows the inbox where what it has sent is in the archive ({@code docs/xep-inbox.md} §4.4). */
@Singleton
public final class InboxStep implements MessageStep {

    @Override
    public Phase phase() {
        return Phase.NOTIFY;
    }

    @Override
    public Verdict<Message> handle(Message message, Passage passage) {
        Jid sender = passage.envelope().sender().jid();
        for (SessionView session : passage.account().sessions()) {
            if (session.jid().equals(sender) && session.enabled(InboxQuery.NAMESPACE)) {
                return told(message, passage, session);
            }
        }
        return new Verdict.Proceed<>(message);
    }

    private static Verdict<Message> told(Message message, Passage passage, SessionView sender) {
        OptionalLong id = place(message, passage.account().jid());
        // A message to oneself comes back itself, if it comes to all clients.
        if (id.isEmpty() || passage.recipients().contains(sender.jid())) {
            return new Verdict.Proceed<>(message);
        }
        BareJid conversation = passage.envelope().addressee().jid().bare();
        InboxNews news = new InboxNews.Placed(
                conversation, id.getAsLong(), message.findId().orElse(null));
        return new Verdict.Proceed<>(message, List.of(new Delivery(sender.jid(), news.to(sender.jid()))));
    }

    private static OptionalLong place(Message message, BareJid account) {
        return Optional.of(message)
                .filter(Counting::counts)
                .flatMap(counting -> StanzaId.find(counting, account))
                .map(ArchivedId::find)
                .orElseGet(OptionalLong::empty);
    }
}
