package chat.atrium.gateway.stream;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.xep.register.Preauth;
import chat.atrium.protocol.xep.register.RegisterQuery;
import chat.atrium.protocol.xml.Element;
import org.jspecify.annotations.Nullable;

/** The features have been shown: TLS, registration and login are possible, and nothing else. */
final class Authenticating implements StreamState {

    private final Login login;
    private @Nullable String registrationToken;

    Authenticating(ClientStream stream) {
        this.login = new Login(stream);
    }

    @Override
    public void received(ClientStream stream, Element element) {
        switch (element.namespace()) {
            case Namespaces.TLS -> negotiateTls(stream, element);
            case Namespaces.SASL -> login.received(element);
            default -> register(stream, element);
        }
    }

    private static void negotiateTls(ClientStream stream, Element element) {
        Transport transport = stream.transport();
        if (!element.local().equals("starttls") || !transport.protection().offersStartTls()) {
            // RFC 6120 §5.4.2.2: a failure of STARTTLS ends the stream
            stream.output().send(Element.of(Namespaces.TLS, "failure"));
            stream.output().end();
            stream.become(new Closed());
            stream.output().close();
            return;
        }
        // what was pipelined behind <starttls/> could come from a man in the middle: never read as inside TLS
        stream.forgetWaiting();
        stream.output().send(Element.of(Namespaces.TLS, "proceed"));
        stream.become(new AwaitingOpen(null));
        transport.startTls(stream.policy().beforeLogin());
    }

    private void register(ClientStream stream, Element element) {
        if (!stream.transport().protection().allowsLogin() || !isRegistration(element)) {
            // RFC 6120 §4.9.3.12
            stream.fail(StreamErrorCondition.NOT_AUTHORIZED, "log in first");
            return;
        }
        try {
            if (Stanza.read(element) instanceof Iq iq && iq.isRequest()) {
                stream.await(
                        stream.ports().registration().handle(stream.policy().domain(), iq, registrationToken),
                        answer -> {
                            registrationToken = answer.token();
                            stream.output().send(answer.iq());
                        });
            } else {
                stream.fail(StreamErrorCondition.NOT_AUTHORIZED, "log in first");
            }
        } catch (StanzaException e) {
            Domainpart server = stream.policy().domain();
            RefusedStanza.answer(element, e.error(), BareJid.of(server), server).ifPresent(stream.output()::send);
        }
    }

    private static boolean isRegistration(Element element) {
        return element.is(Namespaces.CLIENT, "iq")
                && element.elements()
                        .anyMatch(payload -> payload.namespace().equals(RegisterQuery.NAMESPACE)
                                || payload.namespace().equals(Preauth.NAMESPACE));
    }
}
