package chat.atrium.protocol.xep.inbox;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.util.OptionalLong;

/** The ids of messages in archives that can be counted: decimal numbers, greater for what came later. */
public final class ArchivedId {

    private static final int LONGEST = 18;

    private ArchivedId() {}

    /** The number; absent for the ids of archives that give out others. */
    public static OptionalLong find(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    static OptionalLong find(Element element, String attribute) {
        return find(element.findAttribute(attribute).orElse(""));
    }

    static long required(Element element, String attribute) {
        return find(element, attribute)
                .orElseThrow(() -> new StanzaException(ErrorCondition.BAD_REQUEST, attribute + " is missing"));
    }
}
