package chat.atrium.protocol.xep.hints;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;

/** A wish of the sender (XEP-0334 §4). */
public enum Hint {
    /** Not into an archive, but it may wait for a recipient who is away (§4.1). */
    NO_PERMANENT_STORE("no-permanent-store"),
    /** Neither into an archive nor to wait for anybody (§4.2). */
    NO_STORE("no-store"),
    /** Not to other resources than the one addressed (§4.3). */
    NO_COPY("no-copy"),
    /** Into the archive, whatever it carries (§4.4). */
    STORE("store");

    public static final String NAMESPACE = "urn:xmpp:hints";

    private final String local;

    Hint(String local) {
        this.local = local;
    }

    /** True if the message carries it; the hints of an error are those of what it quotes and count for nothing (§5). */
    public boolean isIn(Message message) {
        return !message.isError() && message.has(NAMESPACE, local);
    }

    public Element toElement() {
        return Element.of(NAMESPACE, local);
    }
}
