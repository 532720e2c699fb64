package chat.atrium.protocol.xep.chatstate;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;
import java.util.Locale;
import java.util.Optional;

/** How somebody takes part in a conversation (XEP-0085 §5). */
public enum ChatState {
    /** Is attending. */
    ACTIVE,
    /** Is writing. */
    COMPOSING,
    /** Was writing, and has paused. */
    PAUSED,
    /** Has not attended for a while. */
    INACTIVE,
    /** Has left the conversation. */
    GONE;

    public static final String NAMESPACE = "http://jabber.org/protocol/chatstates";

    /** The state that a message tells. */
    public static Optional<ChatState> find(Message message) {
        for (ChatState state : values()) {
            if (message.has(NAMESPACE, state.wireName())) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Element toElement() {
        return Element.of(NAMESPACE, wireName());
    }
}
