package chat.atrium.protocol.xep.change;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.correction.Replacement;
import chat.atrium.protocol.xep.reaction.Reactions;
import chat.atrium.protocol.xep.retraction.Retraction;
import java.util.Optional;

/** Which messages change an earlier one: replacements (XEP-0308), reactions (XEP-0444), retractions (XEP-0424). */
public final class Changes {

    public static final String NAMESPACE = "urn:atrium:changes:0";

    /** The field of an archive's form (XEP-0313 §4.1.5) for the ids whose changes are wanted. */
    public static final String FIELD = "{" + NAMESPACE + "}of";

    /** No client makes longer ids; what names nothing changes nothing. */
    private static final int MAX_ID = 256;

    private Changes() {}

    /** True if the message changes another one, or says that it does. */
    public static boolean isIn(Message message) {
        return message.has(Replacement.NAMESPACE, Replacement.LOCAL)
                || message.has(Reactions.NAMESPACE, Reactions.LOCAL)
                || message.has(Retraction.NAMESPACE, Retraction.LOCAL);
    }

    /** The id by which the message names the one that it changes. */
    public static Optional<String> findTarget(Message message) {
        return Replacement.find(message)
                .map(Replacement::id)
                .or(() -> Reactions.find(message).map(Reactions::id))
                .or(() -> Retraction.find(message).map(Retraction::id))
                .filter(id -> !id.isEmpty() && id.length() <= MAX_ID);
    }
}
