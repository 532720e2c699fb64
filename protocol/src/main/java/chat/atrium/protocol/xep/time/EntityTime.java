package chat.atrium.protocol.xep.time;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What time an entity has (XEP-0202 §3).
 *
 * @param utc to the second
 * @param offset of its local time
 */
public record EntityTime(Instant utc, ZoneOffset offset) {

    public static final String NAMESPACE = "urn:xmpp:time";

    public static final Name NAME = new Name(NAMESPACE, "time");

    public EntityTime {
        utc = utc.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The request. */
    public static Element request() {
        return Element.of(NAMESPACE, NAME.local());
    }

    /**
     * Reads a result.
     *
     * @throws StanzaException {@code bad-request} if it is not in the form of XEP-0082
     */
    public static EntityTime read(Element time) {
        try {
            return new EntityTime(Instant.parse(textOf(time, "utc")), ZoneOffset.of(textOf(time, "tzo")));
        } catch (DateTimeException e) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "the time is not in the form of XEP-0082");
        }
    }

    private static String textOf(Element time, String local) {
        return time.find(NAMESPACE, local).map(Element::text).orElse("");
    }

    public Element toElement() {
        String zone = offset.equals(ZoneOffset.UTC) ? "Z" : offset.getId();
        return Element.builder(NAMESPACE, NAME.local())
                .child("tzo", zone)
                .child("utc", utc.toString())
                .build();
    }
}
