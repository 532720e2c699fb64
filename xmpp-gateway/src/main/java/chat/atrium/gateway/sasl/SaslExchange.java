package chat.atrium.gateway.sasl;

import chat.atrium.protocol.jid.BareJid;
import java.util.concurrent.CompletionStage;

/** One run of a mechanism in which the client speaks first; used for one login and thrown away. */
public interface SaslExchange {

    /** Answers the client's next message, after the answer to the one before. */
    CompletionStage<Step> next(String message);

    /** The server's answer. */
    sealed interface Step {

        /** The exchange goes on. */
        record Challenge(String message) implements Step {}

        /**
         * The client is who it says.
         *
         * @param data additional data, "" for none
         */
        record Success(BareJid account, String data) implements Step {}

        record Failure(SaslCondition condition) implements Step {}
    }
}
