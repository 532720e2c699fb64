package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.register.Preauth;
import chat.atrium.protocol.xep.register.RegisterQuery;

/** Makes an account with a token, over a stream that has not signed in. Waits: off the UI's threads. */
@Implements(xep = 77, version = "2.4")
@Implements(xep = 445, version = "0.2.0")
final class Registration {

    private final Connection connection;
    private final Domainpart domain;

    Registration(Connection connection, Domainpart domain) {
        this.connection = connection;
        this.domain = domain;
    }

    RegistrationOutcome run(String token, String name, String password) {
        try {
            Waiting.on(connection.header(domain));
        } catch (NoAnswerException silence) {
            return RegistrationOutcome.NOT_ANSWERED;
        }
        RegistrationOutcome shown = show(token);
        return shown == RegistrationOutcome.REGISTERED ? register(name, password) : shown;
    }

    /** XEP-0445 §4.2. */
    private RegistrationOutcome show(String token) {
        try {
            Waiting.on(connection.request(Iq.Type.SET, null, new Preauth(token).toElement()));
            return RegistrationOutcome.REGISTERED;
        } catch (StanzaException refused) {
            return refused.error().condition() == ErrorCondition.RESOURCE_CONSTRAINT
                    ? RegistrationOutcome.TOO_MANY_ATTEMPTS
                    : RegistrationOutcome.TOKEN_REFUSED;
        } catch (NoAnswerException silence) {
            return RegistrationOutcome.NOT_ANSWERED;
        }
    }

    /** XEP-0077 §3.1. */
    private RegistrationOutcome register(String name, String password) {
        try {
            RegisterQuery query = RegisterQuery.submit(name, password);
            Waiting.on(connection.request(Iq.Type.SET, null, query.toElement()));
            return RegistrationOutcome.REGISTERED;
        } catch (StanzaException refused) {
            return outcomeOf(refused.error().condition());
        } catch (NoAnswerException silence) {
            return RegistrationOutcome.NOT_ANSWERED;
        }
    }

    private static RegistrationOutcome outcomeOf(ErrorCondition condition) {
        if (condition == ErrorCondition.CONFLICT) {
            return RegistrationOutcome.NAME_TAKEN;
        }
        if (condition == ErrorCondition.RESOURCE_CONSTRAINT) {
            return RegistrationOutcome.TOO_MANY_ATTEMPTS;
        }
        boolean values = condition == ErrorCondition.NOT_ACCEPTABLE
                || condition == ErrorCondition.JID_MALFORMED
                || condition == ErrorCondition.BAD_REQUEST;
        return values ? RegistrationOutcome.NOT_ACCEPTABLE : RegistrationOutcome.TOKEN_REFUSED;
    }
}
