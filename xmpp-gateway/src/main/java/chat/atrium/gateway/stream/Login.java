package chat.atrium.gateway.stream;

import chat.atrium.gateway.sasl.Mechanism;
import chat.atrium.gateway.sasl.SaslCondition;
import chat.atrium.gateway.sasl.SaslException;
import chat.atrium.gateway.sasl.SaslExchange;
import chat.atrium.gateway.sasl.SaslExchange.Step;
import chat.atrium.gateway.sasl.SaslText;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * SASL on one stream (RFC 6120 §6.4).
 *
 * <pre>{@code
 * C: <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-256'>biwsbj1h...</auth>
 * S: <challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>cj1y...</challenge>
 * C: <response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>Yz1i...</response>
 * S: <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>dj1y...</success>
 * }</pre>
 */
final class Login {

    private static final Logger LOG = Logger.getLogger(Login.class);

    private final ClientStream stream;
    private @Nullable SaslExchange exchange;
    private int failures;

    Login(ClientStream stream) {
        this.stream = stream;
    }

    void received(Element element) {
        switch (element.local()) {
            case "auth" -> begin(element);
            case "response" -> respond(element.text());
            case "abort" -> failed(SaslCondition.ABORTED);
            default -> stream.fail(StreamErrorCondition.BAD_FORMAT, "not an element of SASL");
        }
    }

    private void begin(Element auth) {
        Protection protection = stream.transport().protection();
        if (!protection.allowsLogin()) {
            // RFC 6120 §6.5.4
            failed(SaslCondition.ENCRYPTION_REQUIRED);
            return;
        }
        Optional<Mechanism> mechanism =
                auth.findAttribute("mechanism").flatMap(Mechanism::find).filter(protection.mechanisms()::contains);
        if (mechanism.isEmpty()) {
            // RFC 6120 §6.5.7
            failed(SaslCondition.INVALID_MECHANISM);
            return;
        }
        if (exchange != null) {
            // RFC 6120 §6.4.4: a client that wants to begin anew aborts first
            failed(SaslCondition.MALFORMED_REQUEST);
            return;
        }
        StreamPorts ports = stream.ports();
        exchange = mechanism.get().begin(ports.credentials(), stream.policy().domain(), ports.tokens());
        if (auth.children().isEmpty()) {
            // RFC 6120 §6.4.2: no initial response, so an empty challenge asks for it
            stream.output().send(Element.of(Namespaces.SASL, "challenge"));
        } else {
            respond(auth.text());
        }
    }

    private void respond(String text) {
        SaslExchange current = exchange;
        if (current == null) {
            failed(SaslCondition.MALFORMED_REQUEST);
            return;
        }
        try {
            CompletionStage<Step> answer = current.next(SaslText.decode(text)).exceptionally(Login::broken);
            stream.await(answer, this::answer);
        } catch (SaslException e) {
            failed(e.condition());
        }
    }

    private void answer(Step step) {
        switch (step) {
            case Step.Challenge(String message) ->
                stream.output().send(Element.of(Namespaces.SASL, "challenge", SaslText.encode(message)));
            case Step.Success(BareJid account, String data) -> succeeded(account, data);
            case Step.Failure(SaslCondition condition) -> failed(condition);
        }
    }

    private void succeeded(BareJid account, String data) {
        stream.ports().meter().login(true);
        stream.output()
                .send(
                        data.isEmpty()
                                ? Element.of(Namespaces.SASL, "success")
                                : Element.of(Namespaces.SASL, "success", SaslText.encode(data)));
        // RFC 6120 §6.4.6: both sides begin a new stream
        stream.transport().restart(stream.policy().afterLogin());
        stream.become(new AwaitingOpen(account));
        stream.listener().loggedIn(account);
    }

    private void failed(SaslCondition condition) {
        exchange = null;
        failures++;
        stream.ports().meter().login(false);
        stream.output()
                .send(Element.builder(Namespaces.SASL, "failure")
                        .child(Element.of(Namespaces.SASL, condition.wireName()))
                        .build());
        if (failures >= stream.policy().loginAttempts()) {
            // RFC 6120 §6.4.5
            stream.fail(StreamErrorCondition.POLICY_VIOLATION, "too many failed logins");
        }
    }

    private static Step broken(Throwable cause) {
        LOG.error("a login could not be checked", cause);
        return new Step.Failure(SaslCondition.TEMPORARY_AUTH_FAILURE);
    }
}
