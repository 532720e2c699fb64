package chat.atrium.protocol.xep.muc;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.datetime.DateTime;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of the discussion before is wanted at most (XEP-0045 §7.2.14); what is absent has no limit.
 *
 * @param maxChars characters of XML
 * @param maxStanzas messages
 * @param seconds only those of so many seconds
 * @param since only those not older than that
 */
public record HistoryLimits(
        @Nullable Integer maxChars,
        @Nullable Integer maxStanzas,
        @Nullable Integer seconds,
        @Nullable Instant since) {

    /** As much as the room gives. */
    public static final HistoryLimits NONE = new HistoryLimits(null, null, null, null);

    /** Nothing at all. */
    public static final HistoryLimits NOTHING = new HistoryLimits(0, null, null, null);

    static final String LOCAL = "history";

    /**
     * Reads them.
     *
     * @throws StanzaException {@code bad-request} if a number or the time is none
     */
    static HistoryLimits read(Element history) {
        return new HistoryLimits(
                number(history, "maxchars"),
                number(history, "maxstanzas"),
                number(history, "seconds"),
                history.findAttribute("since")
                        .map(text -> DateTime.find(text).orElseThrow(HistoryLimits::malformed))
                        .orElse(null));
    }

    private static @Nullable Integer number(Element history, String attribute) {
        try {
            return history.findAttribute(attribute)
                    .map(text -> Integer.parseUnsignedInt(text.strip()))
                    .orElse(null);
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private static StanzaException malformed() {
        return new StanzaException(ErrorCondition.BAD_REQUEST, "a limit of the history is not understood");
    }

    /** The earliest message that is wanted, seen from now. */
    public Optional<Instant> findEarliest(Instant now) {
        Instant bySeconds = seconds == null ? null : now.minusSeconds(seconds);
        if (bySeconds == null || since != null && since.isAfter(bySeconds)) {
            return Optional.ofNullable(since);
        }
        return Optional.of(bySeconds);
    }

    Element toElement() {
        return Element.builder(JoinRequest.NAMESPACE, LOCAL)
                .attribute("maxchars", Optional.ofNullable(maxChars))
                .attribute("maxstanzas", Optional.ofNullable(maxStanzas))
                .attribute("seconds", Optional.ofNullable(seconds))
                .attribute("since", Optional.ofNullable(since).map(DateTime::write))
                .build();
    }
}
