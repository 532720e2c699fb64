package chat.atrium.protocol.xep.muc;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of a room (XEP-0045 §10.9).
 *
 * @param alternative where to go instead
 * @param password of that place
 * @param reason for people
 */
public record Destruction(
        @Nullable Jid alternative,
        @Nullable String password,
        @Nullable String reason) {

    static final String LOCAL = "destroy";

    /** Without a word. */
    public static final Destruction PLAIN = new Destruction(null, null, null);

    static Destruction read(Element destroy) {
        String ns = destroy.namespace();
        return new Destruction(
                Addresses.find(destroy, "jid").orElse(null),
                destroy.find(ns, "password").map(Element::text).orElse(null),
                destroy.find(ns, "reason").map(Element::text).orElse(null));
    }

    Element toElement(String namespace) {
        Element.Builder builder = Element.builder(namespace, LOCAL).attribute("jid", Optional.ofNullable(alternative));
        if (password != null) {
            builder.child("password", password);
        }
        if (reason != null) {
            builder.child("reason", reason);
        }
        return builder.build();
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "Destruction[alternative=" + alternative + ", reason=" + reason + "]";
    }
}
