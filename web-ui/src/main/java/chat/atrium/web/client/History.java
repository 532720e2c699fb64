package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.archive.ArchiveFilter;
import chat.atrium.protocol.xep.archive.ArchivePage;
import chat.atrium.protocol.xep.archive.ArchiveQuery;
import chat.atrium.protocol.xep.archive.ArchiveResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Reads archives page by page. */
@Implements(xep = 313, version = "1.1.3")
final class History {

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    /** What was asked, and what has come of the answer. */
    private record Asked(BareJid archive, List<ArchiveResult> results) {}

    /**
     * A page of an archive.
     *
     * @param complete true if there is nothing beyond it in the direction in which it was asked for
     */
    record Stretch(List<ArchiveResult> results, boolean complete) {}

    /** What the archive of a conversation has of it; that of a room has nothing else. */
    static ArchiveFilter all(Place place) {
        return place.isRoom() ? ArchiveFilter.NONE : ArchiveFilter.with(place.conversation());
    }

    /** A page of what the filter lets through. */
    CompletableFuture<Stretch> page(Connection over, Place place, ArchiveFilter filter, PageRequest page) {
        String id = UUID.randomUUID().toString();
        Asked question = new Asked(place.archive(), new ArrayList<>());
        asked.put(id, question);
        Jid to = place.isRoom() ? place.conversation() : null;
        return over.request(Iq.Type.SET, to, ArchiveQuery.of(id, filter, page).toElement())
                .thenApply(iq -> new Stretch(
                        List.copyOf(question.results()),
                        iq.findPayload()
                                .flatMap(ArchivePage::find)
                                .map(ArchivePage::complete)
                                .orElse(true)))
                .whenComplete((stretch, failure) -> asked.remove(id));
    }

    /** Takes a message that claims to be a result; one that nobody has asked for is passed over (XEP-0313 §7.2). */
    void result(Message message, BareJid self) {
        BareJid from = message.findFrom().map(Jid::bare).orElse(self);
        ArchiveResult.find(message).ifPresent(result -> {
            Asked question = result.queryId() == null ? null : asked.get(result.queryId());
            if (question != null && question.archive().equals(from)) {
                question.results().add(result);
            }
        });
    }
}
