package chat.atrium.backend.routing;

import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Sender;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;

/** Which stanzas are answered with an error when they are refused. */
final class Refusals {

    private Refusals() {}

    /** The refusal that tells least: nobody is there, or nobody is to be seen (RFC 6120 §8.3.3.19). */
    static StanzaException unavailable() {
        return new StanzaException(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE));
    }

    /** An error is never answered, nor a result (RFC 6120 §8.3.1); nor what is only news or a question of servers. */
    static boolean mayAnswer(Envelope envelope) {
        return switch (envelope.stanza()) {
            case Message message -> message.type() != Message.Type.ERROR;
            case Iq iq -> iq.isRequest();
            case Presence presence ->
                switch (presence.type()) {
                    case SUBSCRIBE -> true;
                    case AVAILABLE, SUBSCRIBED, UNSUBSCRIBE, UNSUBSCRIBED ->
                        envelope.sender() instanceof Sender.Session;
                    case UNAVAILABLE, PROBE, ERROR -> false;
                };
        };
    }

    /** True for messages whose sender waits for a reader, so that silence would mislead. */
    static boolean isConversation(Stanza stanza) {
        return stanza instanceof Message message
                && switch (message.type()) {
                    case NORMAL, CHAT, GROUPCHAT -> true;
                    case HEADLINE, ERROR -> false;
                };
    }
}
