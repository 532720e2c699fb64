package chat.atrium.backend.feature.command;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.command.Command;
import chat.atrium.protocol.xml.Element;

/** The errors of XEP-0050 §5.4 that have a condition of their own. */
final class CommandRefusals {

    private CommandRefusals() {}

    /** The action is not open at this stage. */
    static StanzaException badAction() {
        return refusal(ErrorCondition.BAD_REQUEST, "the action is not open now", "bad-action");
    }

    /** The form is missing or cannot be used. */
    static StanzaException badPayload(String text) {
        return refusal(ErrorCondition.BAD_REQUEST, text, "bad-payload");
    }

    /** The session has ended, or never was, or is somebody else's: which of these is not told. */
    static StanzaException sessionExpired() {
        return refusal(ErrorCondition.NOT_ALLOWED, "the session is over", "session-expired");
    }

    private static StanzaException refusal(ErrorCondition condition, String text, String detail) {
        return new StanzaException(StanzaError.of(condition, text).withDetail(Element.of(Command.NAMESPACE, detail)));
    }
}
