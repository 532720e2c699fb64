package chat.atrium.protocol.xep.muc;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import java.util.function.Function;

/** Addresses and nicknames in attributes. */
final class Addresses {

    private Addresses() {}

    static Optional<Jid> find(Element element, String attribute) {
        return read(element, attribute, Jid::parse);
    }

    static Optional<Nickname> findNickname(Element element, String attribute) {
        return read(element, attribute, Nickname::parse);
    }

    private static <T> Optional<T> read(Element element, String attribute, Function<String, T> parse) {
        try {
            return element.findAttribute(attribute).map(parse);
        } catch (InvalidJidException e) {
            throw new StanzaException(ErrorCondition.JID_MALFORMED, attribute + " is not legal");
        }
    }
}
