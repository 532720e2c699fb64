package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.archive.ArchivePage;
import chat.atrium.protocol.xep.archive.ArchiveQuery;
import chat.atrium.protocol.xep.archive.ArchiveResult;
import chat.atrium.protocol.xep.change.Changes;
import chat.atrium.protocol.xep.forward.Forwarded;
import chat.atrium.protocol.xep.inbox.Conversation;
import chat.atrium.protocol.xep.inbox.InboxPage;
import chat.atrium.protocol.xep.inbox.InboxQuery;
import chat.atrium.protocol.xep.inbox.Unread;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** What the stand-in tells an account of its archive: the last page, and the one in front of a message. */
final class StandInArchive {

    private final StandInStream stream;
    private final BareJid self;
    private final List<Message> kept;

    StandInArchive(StandInServer server, StandInStream stream) {
        this.stream = stream;
        this.self = BareJid.parse(stream.bare());
        this.kept = server.archive.getOrDefault(Objects.requireNonNull(stream.name), List.of());
    }

    Element answer(ArchiveQuery query) {
        if (!query.filter().changes().isEmpty() || !query.filter().ids().isEmpty()) {
            return named(query);
        }
        int end = query.page().start() instanceof PageRequest.Start.Before(String id)
                ? Integer.parseInt(id) - 1
                : kept.size();
        int begin = Math.max(0, end - Objects.requireNonNull(query.page().max()));
        for (int place = begin; place < end; place++) {
            push(query, place);
        }
        return new ArchivePage(Page.empty(null), begin == 0).toElement();
    }

    /** Changes of messages, or messages of these ids. */
    private Element named(ArchiveQuery query) {
        for (int place = 0; place < kept.size(); place++) {
            boolean wanted = query.filter().ids().contains(Integer.toString(place + 1))
                    || Changes.findTarget(kept.get(place))
                            .filter(query.filter().changes()::contains)
                            .isPresent();
            if (wanted) {
                push(query, place);
            }
        }
        return new ArchivePage(Page.empty(null), true).toElement();
    }

    private void push(ArchiveQuery query, int place) {
        Forwarded forwarded = new Forwarded(null, kept.get(place));
        ArchiveResult result = new ArchiveResult(query.queryId(), Integer.toString(place + 1), forwarded);
        stream.push(result.toMessage(self, Jid.parse(stream.full())).toElement());
    }

    /** All that others have sent is unread. */
    Element answer(InboxQuery query) {
        List<Conversation> conversations =
                query.only().stream().map(this::conversation).toList();
        return new InboxPage(conversations, true).toElement();
    }

    private Conversation conversation(BareJid with) {
        long unread = kept.stream()
                .filter(message ->
                        message.findFrom().map(Jid::bare).filter(with::equals).isPresent())
                .count();
        return new Conversation(
                with,
                Conversation.Kind.CHAT,
                null,
                OptionalLong.empty(),
                new Unread((int) unread, 0, 0),
                null,
                kept.size());
    }
}
