package chat.atrium.protocol.xep.delay;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.datetime.DateTime;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a stanza was really sent, and who kept it meanwhile (XEP-0203 §3).
 *
 * @param from who kept it
 * @param reason for people
 */
public record Delay(
        @Nullable Jid from, Instant stamp, @Nullable String reason) {

    public static final String NAMESPACE = "urn:xmpp:delay";

    public static final Name NAME = new Name(NAMESPACE, "delay");

    public static Delay of(Jid from, Instant stamp) {
        return new Delay(from, stamp, null);
    }

    /**
     * Reads it.
     *
     * @throws StanzaException {@code bad-request} without a time, {@code jid-malformed} if it is from no address
     */
    public static Delay read(Element delay) {
        Instant stamp = delay.findAttribute("stamp")
                .flatMap(DateTime::find)
                .orElseThrow(() -> new StanzaException(ErrorCondition.BAD_REQUEST, "a delay needs a stamp"));
        String text = delay.text();
        return new Delay(
                delay.findAttribute("from").map(Delay::addressOf).orElse(null), stamp, text.isEmpty() ? null : text);
    }

    /** The delay of a stanza; one that is not well made counts as none. */
    public static Optional<Delay> find(Stanza stanza) {
        try {
            return stanza.find(NAMESPACE, NAME.local()).map(Delay::read);
        } catch (StanzaException e) {
            return Optional.empty();
        }
    }

    private static Jid addressOf(String from) {
        try {
            return Jid.parse(from);
        } catch (InvalidJidException e) {
            throw new StanzaException(ErrorCondition.JID_MALFORMED, "a delay is from an address");
        }
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, "delay")
                .attribute("from", Optional.ofNullable(from))
                .attribute("stamp", DateTime.write(stamp));
        return reason == null ? builder.build() : builder.text(reason).build();
    }
}
