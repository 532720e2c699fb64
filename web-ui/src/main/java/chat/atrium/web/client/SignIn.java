package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.sasl.InvalidPasswordException;
import chat.atrium.protocol.sasl.ScramClient;
import chat.atrium.protocol.sasl.ScramException;
import chat.atrium.protocol.sasl.ScramHash;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Takes a stream from its header to a bound resource: SASL and binding (RFC 6120 §6, §7). Waits: off the UI's threads. */
@Implements(rfc = 5802)
@Implements(rfc = 7677)
final class SignIn {

    private final Connection connection;
    private final Domainpart domain;

    SignIn(Connection connection, Domainpart domain) {
        this.connection = connection;
        this.domain = domain;
    }

    /** How it went. */
    sealed interface Result {

        record Bound(FullJid jid) implements Result {}

        record Refused(SignInOutcome.Reason reason) implements Result {}
    }

    Result run(String user, String password) {
        try {
            Element features = Waiting.on(connection.header(domain));
            Optional<ScramHash> hash = strongest(features);
            if (hash.isEmpty()) {
                return new Result.Refused(SignInOutcome.Reason.NOT_ANSWERED);
            }
            Element last = authenticate(hash.get(), user, password);
            if (!last.is(Namespaces.SASL, "success")) {
                return new Result.Refused(reasonOf(last));
            }
            Waiting.on(connection.header(domain));
            return new Result.Bound(bind());
        } catch (InvalidPasswordException notAPassword) {
            return new Result.Refused(SignInOutcome.Reason.WRONG_CREDENTIALS);
        } catch (StanzaException refused) {
            return new Result.Refused(reasonOf(refused.error().condition()));
        } catch (NoAnswerException | ScramException | IllegalArgumentException unusable) {
            return new Result.Refused(SignInOutcome.Reason.NOT_ANSWERED);
        }
    }

    /** The last element of the exchange; a success is checked to come from a server that knows the password. */
    private Element authenticate(ScramHash hash, String user, String password) {
        ScramClient scram =
                new ScramClient(hash, user, password, UUID.randomUUID().toString());
        Element auth = Element.builder(Namespaces.SASL, "auth")
                .attribute("mechanism", hash.mechanism())
                .text(base64(scram.first()))
                .build();
        Element challenge = Waiting.on(connection.negotiate(auth));
        if (!challenge.is(Namespaces.SASL, "challenge")) {
            return challenge;
        }
        ScramClient.Answer answer = scram.answer(text(challenge));
        Element response = Element.of(Namespaces.SASL, "response", base64(answer.message()));
        Element last = Waiting.on(connection.negotiate(response));
        if (last.is(Namespaces.SASL, "success")) {
            answer.check(text(last));
        }
        return last;
    }

    /** A resource of its own for each web login, so that none replaces another. */
    private FullJid bind() {
        Element bind = Element.builder(Namespaces.BIND, "bind")
                .child("resource", "web-" + UUID.randomUUID().toString().substring(0, 8))
                .build();
        Iq result = Waiting.on(connection.request(Iq.Type.SET, null, bind));
        return result.findPayload()
                .flatMap(payload -> payload.find(Namespaces.BIND, "jid"))
                .map(jid -> FullJid.parse(jid.text()))
                .orElseThrow(() -> new NoAnswerException("bound to nothing"));
    }

    private static Optional<ScramHash> strongest(Element features) {
        return features.find(Namespaces.SASL, "mechanisms").stream()
                .flatMap(mechanisms -> mechanisms.elements(Namespaces.SASL, "mechanism"))
                .flatMap(mechanism -> ScramHash.find(mechanism.text()).stream())
                .max(Comparator.naturalOrder());
    }

    /** RFC 6120 §6.5. */
    private static SignInOutcome.Reason reasonOf(Element failure) {
        String condition = failure.elements().findFirst().map(Element::local).orElse("");
        return switch (condition) {
            case "not-authorized", "account-disabled", "credentials-expired", "malformed-request" ->
                SignInOutcome.Reason.WRONG_CREDENTIALS;
            case "temporary-auth-failure" -> SignInOutcome.Reason.TOO_MANY_ATTEMPTS;
            default -> SignInOutcome.Reason.NOT_ANSWERED;
        };
    }

    /** RFC 6120 §7.6.2.1. */
    private static SignInOutcome.Reason reasonOf(ErrorCondition condition) {
        return condition == ErrorCondition.RESOURCE_CONSTRAINT
                ? SignInOutcome.Reason.TOO_MANY_SESSIONS
                : SignInOutcome.Reason.NOT_ANSWERED;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Element element) {
        return new String(Base64.getDecoder().decode(element.text()), StandardCharsets.UTF_8);
    }
}
