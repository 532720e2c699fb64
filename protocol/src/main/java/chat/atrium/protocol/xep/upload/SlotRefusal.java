package chat.atrium.protocol.xep.upload;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.xep.datetime.DateTime;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** The errors of XEP-0363 §6, with what they say besides their condition. */
public final class SlotRefusal {

    private static final String TOO_LARGE = "file-too-large";
    private static final String MAX = "max-file-size";
    private static final String RETRY = "retry";

    private SlotRefusal() {}

    /** The file is larger than any may be. */
    public static StanzaError tooLarge(long max) {
        return StanzaError.of(
                        ErrorCondition.NOT_ACCEPTABLE, "File too large. The maximum file size is " + max + " bytes")
                .withDetail(Element.builder(SlotRequest.NAMESPACE, TOO_LARGE)
                        .child(MAX, Long.toString(max))
                        .build());
    }

    /** Not now. */
    public static StanzaError later(String text) {
        return StanzaError.of(ErrorCondition.RESOURCE_CONSTRAINT, text);
    }

    /** Not before that time. */
    public static StanzaError later(String text, Instant retry) {
        return later(text)
                .withDetail(Element.builder(SlotRequest.NAMESPACE, RETRY)
                        .attribute("stamp", DateTime.write(retry))
                        .build());
    }

    /** How large a file may be, if this one was too large. */
    public static OptionalLong findMax(StanzaError error) {
        return detail(error, TOO_LARGE)
                .flatMap(detail -> detail.find(SlotRequest.NAMESPACE, MAX))
                .map(Element::text)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }

    /** When it may be tried again, if that is known. */
    public static Optional<Instant> findRetry(StanzaError error) {
        return detail(error, RETRY)
                .flatMap(detail -> detail.findAttribute("stamp"))
                .flatMap(DateTime::find);
    }

    private static Optional<Element> detail(StanzaError error, String local) {
        return error.details().stream()
                .filter(detail -> detail.is(SlotRequest.NAMESPACE, local))
                .findFirst();
    }
}
