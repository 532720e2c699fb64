package chat.atrium.protocol.xep.register;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;

/** The token that is shown before a registration (XEP-0445 §4). */
public record Preauth(String token) {

    public static final String NAMESPACE = "urn:xmpp:pars:0";

    public static final Name NAME = new Name(NAMESPACE, "preauth");

    /** The stream feature (§3). */
    public static final Name FEATURE = new Name("urn:xmpp:ibr-token:0", "register");

    /**
     * Reads the request.
     *
     * @throws StanzaException {@code bad-request} without a token
     */
    public static Preauth read(Element preauth) {
        return preauth.findAttribute("token")
                .filter(token -> !token.isEmpty())
                .map(Preauth::new)
                .orElseThrow(() -> new StanzaException(ErrorCondition.BAD_REQUEST, "the token is missing"));
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, NAME.local())
                .attribute("token", token)
                .build();
    }

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "Preauth[]";
    }
}
