package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.fallback.Fallback;
import chat.atrium.protocol.xep.filesharing.FileSharing;
import chat.atrium.protocol.xep.mention.Mentions;
import chat.atrium.protocol.xep.mention.Reference;
import chat.atrium.protocol.xep.reply.Reply;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a message says: its words, whom they call, and what they answer. */
@Implements(xep = 372, version = "0.5.0", without = "all but mentions")
@Implements(xep = 428, version = "0.2.1")
@Implements(xep = 461, version = "0.2.1")
@Implements(xep = 513, version = "0.1.0", without = "all but mentions of the reader and the room")
final class TextReader {

    private TextReader() {}

    /**
     * Reads.
     *
     * @param occupant by which the reader is known in the room
     */
    static Text read(Message message, BareJid reader, @Nullable String occupant) {
        SharedFile file = SharedFile.find(message).orElse(null);
        String body = body(message, file);
        Mentions mentions = Mentions.in(message);
        List<String> calls = Reference.in(message).stream()
                .flatMap(reference -> part(body, reference).stream())
                .distinct()
                .toList();
        boolean callsReader = mentions.everybody() || mentions.names(reader, occupant);
        Optional<Reply> reply = Reply.find(message);
        if (reply.isEmpty()) {
            return new Text(body, calls, callsReader, null, file);
        }
        String answer = Fallback.bodyWithout(message, Reply.NAMESPACE);
        if (answer.isBlank()) {
            // nothing would be left: the words are shown as they are
            return new Text(body, calls, callsReader, null, file);
        }
        String quoted = body.endsWith(answer) ? body.substring(0, body.length() - answer.length()) : "";
        return new Text(answer, calls, callsReader, quoted(reply.get(), quoted), file);
    }

    /** What stands for the file is said by the file; without any words its address is. */
    private static String body(Message message, @Nullable SharedFile file) {
        String body = message.findBody().orElse("");
        if (file == null) {
            return body;
        }
        String words = Fallback.bodyWithout(message, FileSharing.NAMESPACE);
        return words.isBlank() ? (body.isBlank() ? file.url() : body) : words;
    }

    /** What is repeated for clients that know no replies: often a line that says who, then what. */
    private static ReplyTo quoted(Reply reply, String quoted) {
        List<String> lines = quoted.lines()
                .filter(line -> line.startsWith(">"))
                .map(line -> line.substring(1).strip())
                .toList();
        boolean named = lines.size() > 1 && lines.getFirst().endsWith(":");
        String name = named ? lines.getFirst().substring(0, lines.getFirst().length() - 1) : "";
        List<String> said = named ? lines.subList(1, lines.size()) : lines;
        return new ReplyTo(reply.id(), reply.to(), name, String.join("\n", said).strip());
    }

    private static Optional<String> part(String body, Reference reference) {
        int length = body.codePointCount(0, body.length());
        if (reference.end() > length) {
            return Optional.empty();
        }
        int from = body.offsetByCodePoints(0, reference.begin());
        return Optional.of(body.substring(from, body.offsetByCodePoints(from, reference.end() - reference.begin())));
    }
}
