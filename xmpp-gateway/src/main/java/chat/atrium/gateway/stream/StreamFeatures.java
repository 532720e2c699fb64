package chat.atrium.gateway.stream;

import chat.atrium.gateway.sasl.Mechanism;
import chat.atrium.protocol.bind.Bind;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.xep.management.Management;
import chat.atrium.protocol.xml.Element;

/** What a stream offers to negotiate (RFC 6120 §4.3.2). */
final class StreamFeatures {

    /** RFC 3921 §3, which RFC 6121 §1.4 dropped; older clients ask for it and wait for the answer. */
    static final String SESSION = "urn:ietf:params:xml:ns:xmpp-session";

    private StreamFeatures() {}

    static Element beforeLogin(ClientStream stream) {
        Protection protection = stream.transport().protection();
        Element.Builder features = Element.builder(Namespaces.STREAM, "features");
        if (protection.offersStartTls()) {
            features.child(startTls(protection));
        }
        if (protection.allowsLogin()) {
            features.child(mechanisms(protection));
            features.children(
                    stream.ports().registration().features(stream.policy().domain()));
        }
        return features.build();
    }

    static Element afterLogin(ClientStream stream, BareJid account) {
        Element.Builder features = Element.builder(Namespaces.STREAM, "features")
                .child(Bind.feature())
                .child(Element.builder(SESSION, "session")
                        .child(Element.of(SESSION, "optional"))
                        .build());
        features.child(Management.FEATURE);
        stream.ports().offers().forEach(offer -> features.children(offer.features(account)));
        return features.build();
    }

    private static Element startTls(Protection protection) {
        Element.Builder startTls = Element.builder(Namespaces.TLS, "starttls");
        if (!protection.allowsLogin()) {
            startTls.child(Element.of(Namespaces.TLS, "required"));
        }
        return startTls.build();
    }

    private static Element mechanisms(Protection protection) {
        Element.Builder mechanisms = Element.builder(Namespaces.SASL, "mechanisms");
        for (Mechanism mechanism : protection.mechanisms()) {
            mechanisms.child("mechanism", mechanism.wireName());
        }
        return mechanisms.build();
    }
}
