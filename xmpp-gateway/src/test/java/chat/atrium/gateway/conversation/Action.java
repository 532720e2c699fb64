package chat.atrium.gateway.conversation;

import chat.atrium.protocol.xml.Element;
import java.util.List;

/** What may happen in a conversation. */
sealed interface Action {

    /** Opens a connection and, if not a stranger, signs in and binds. */
    record Connects(Part who) implements Action {}

    /** Sends initial presence; what anybody hears of it is not looked at. */
    record GoesOnline(Part who) implements Action {}

    /**
     * Sends initial presence with capabilities, and says that it wants to be told of these nodes (XEP-0163 §4.2); what
     * anybody hears of it is not looked at.
     */
    record GoesOnlineWanting(Part who, List<String> nodes) implements Action {}

    /** Requests the roster and so becomes interested; what anybody hears of it is not looked at. */
    record AsksForTheRoster(Part who) implements Action {}

    /** Both subscribe to each other's presence; what anybody hears of it is not looked at. */
    record BecomeFriends(Part one, Part other) implements Action {}

    record Sends(Part who, List<Element> stanzas) implements Action {}

    /** Sends one frame as it is written, be it XML or not. */
    record SendsRaw(Part who, String frame) implements Action {}

    record Receives(Part who, List<Element> stanzas, boolean inAnyOrder) implements Action {}

    /** Hears nothing more of all that was sent so far. */
    record ReceivesNothing(Part who) implements Action {}

    /** Closes the stream as RFC 7395 §3.6 asks for. */
    record Leaves(Part who) implements Action {}

    /** The connection breaks without a word. */
    record Vanishes(Part who) implements Action {}

    /** The server has ended the stream. */
    record IsDisconnected(Part who) implements Action {}
}
