package chat.atrium.protocol.xep.mention;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A part of the text that calls somebody (XEP-0372 §3.2).
 *
 * @param who is called
 * @param begin the first code point of that part
 * @param end behind the last one
 */
public record Reference(BareJid who, int begin, int end) {

    private static final String LOCAL = "reference";
    private static final String MENTION = "mention";

    /** Those of a message that say which part of the text they are; the others call as well, see {@link Mentions}. */
    public static List<Reference> in(Message message) {
        return message.payloads().stream()
                .filter(payload -> payload.is(Mentions.REFERENCES, LOCAL))
                .flatMap(payload -> read(payload).stream())
                .toList();
    }

    private static Optional<Reference> read(Element element) {
        OptionalInt begin = number(element, "begin");
        OptionalInt end = number(element, "end");
        if (begin.isEmpty() || end.isEmpty() || end.getAsInt() <= begin.getAsInt()) {
            return Optional.empty();
        }
        return Mentions.findPerson(element).map(who -> new Reference(who, begin.getAsInt(), end.getAsInt()));
    }

    private static OptionalInt number(Element element, String attribute) {
        return element.findAttribute(attribute)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElseGet(OptionalInt::empty);
    }

    public Element toElement() {
        return Element.builder(Mentions.REFERENCES, LOCAL)
                .attribute("type", MENTION)
                .attribute("begin", Integer.toString(begin))
                .attribute("end", Integer.toString(end))
                .attribute("uri", "xmpp:" + encoded(who))
                .build();
    }

    /** RFC 5122 §2.2; the at sign stands between the parts. */
    private static String encoded(BareJid jid) {
        return URLEncoder.encode(jid.toString(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }
}
