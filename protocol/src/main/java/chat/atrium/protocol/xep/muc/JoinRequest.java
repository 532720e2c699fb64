package chat.atrium.protocol.xep.muc;

import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mark of a presence that wants to join (XEP-0045 §7.2).
 *
 * @param password in the clear (§7.2.6)
 */
public record JoinRequest(@Nullable String password, HistoryLimits history) {

    public static final String NAMESPACE = "http://jabber.org/protocol/muc";

    /** Neither password nor limits. */
    public static final JoinRequest PLAIN = new JoinRequest(null, HistoryLimits.NONE);

    private static final String PASSWORD = "password";

    /**
     * The mark, if the presence has one.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException {@code bad-request} if it is not well made
     */
    public static Optional<JoinRequest> find(Presence presence) {
        return presence.find(NAMESPACE, "x")
                .map(x -> new JoinRequest(
                        x.find(NAMESPACE, PASSWORD).map(Element::text).orElse(null),
                        x.find(NAMESPACE, HistoryLimits.LOCAL)
                                .map(HistoryLimits::read)
                                .orElse(HistoryLimits.NONE)));
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, "x");
        if (!history.equals(HistoryLimits.NONE)) {
            builder.child(history.toElement());
        }
        return password == null
                ? builder.build()
                : builder.child(PASSWORD, password).build();
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "JoinRequest[history=" + history + "]";
    }
}
