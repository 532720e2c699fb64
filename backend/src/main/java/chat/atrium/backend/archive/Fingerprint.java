package chat.atrium.backend.archive;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xep.stanzaid.OriginId;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Tells a message that is sent again from a new one (promise 3): same sender, same {@code origin-id}, else same
 * {@code id} and content. The content counts because there are clients whose ids begin anew with every start; a
 * message of theirs must not be taken for an earlier one. See decision 0007.
 */
final class Fingerprint {

    private Fingerprint() {}

    /** Absent for a message without any id. */
    static Optional<Long> of(BareJid sender, Message message) {
        Optional<String> origin = OriginId.find(message);
        if (origin.isPresent()) {
            return origin.map(id -> hash(sender, "origin", id, ""));
        }
        return message.findId().filter(id -> !id.isEmpty()).map(id -> hash(sender, "id", id, content(message)));
    }

    /** All that the sender has written; the marks of those on the way, and when it was sent, do not count. */
    private static String content(Message message) {
        StringBuilder content = new StringBuilder(256);
        for (Element payload : message.payloads()) {
            switch (payload.namespace()) {
                case Delay.NAMESPACE, StanzaId.NAMESPACE -> {}
                default -> content.append(XmlWriter.write(payload));
            }
        }
        return content.toString();
    }

    private static long hash(BareJid sender, String kind, String id, String content) {
        String all = sender.toString() + '\0' + kind + '\0' + id + '\0' + content + '\0';
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
