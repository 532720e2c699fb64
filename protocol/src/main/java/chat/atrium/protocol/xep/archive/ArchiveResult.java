package chat.atrium.protocol.xep.archive;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.forward.Forwarded;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message out of an archive (XEP-0313 §3.2).
 *
 * @param queryId of the query that it answers
 * @param id of the message in the archive
 * @param forwarded with the time at which the archive got the message
 */
public record ArchiveResult(@Nullable String queryId, String id, Forwarded forwarded) {

    private static final String LOCAL = "result";

    /** True if the message claims to be a result, whoever it is from. */
    public static boolean isWrapper(Message message) {
        return message.has(ArchiveQuery.NAMESPACE, LOCAL);
    }

    /**
     * The result in a message; whoever reads it must ask whether it is from the archive that was asked (§7.2).
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if what is forwarded is not well made
     */
    public static Optional<ArchiveResult> find(Message message) {
        return message.find(ArchiveQuery.NAMESPACE, LOCAL)
                .flatMap(result -> result.find(Forwarded.NAMESPACE, "forwarded")
                        .map(forwarded -> new ArchiveResult(
                                result.findAttribute("queryid").orElse(null),
                                result.findAttribute("id").orElse(""),
                                Forwarded.read(forwarded))));
    }

    /** The result on its way from the archive to whoever asked. */
    public Message toMessage(Jid archive, Jid asker) {
        Element result = Element.builder(ArchiveQuery.NAMESPACE, LOCAL)
                .attribute("queryid", Optional.ofNullable(queryId))
                .attribute("id", id)
                .child(forwarded.toElement())
                .build();
        return new Message(StanzaHeader.empty().withFrom(archive).withTo(asker), Message.Type.NORMAL, List.of(result));
    }
}
