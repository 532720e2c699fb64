package chat.atrium.protocol.xep.upload;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a place for one file (XEP-0363 §4).
 *
 * @param filename as its owner has it
 * @param size in bytes
 * @param contentType absent if its owner does not say
 */
public record SlotRequest(
        String filename, long size, @Nullable String contentType) {

    public static final String NAMESPACE = "urn:xmpp:http:upload:0";

    public static final Name NAME = new Name(NAMESPACE, "request");

    private static final String FILENAME = "filename";
    private static final String SIZE = "size";
    private static final String CONTENT_TYPE = "content-type";

    /**
     * Reads a request.
     *
     * @throws StanzaException {@code bad-request} if name or size are missing, or the size is no positive number (§4, §11)
     */
    public static SlotRequest read(Element request) {
        String filename = request.findAttribute(FILENAME)
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> new StanzaException(ErrorCondition.BAD_REQUEST, "the name of the file is missing"));
        return new SlotRequest(
                filename,
                request.findAttribute(SIZE).flatMap(SlotRequest::findSize).orElseThrow(SlotRequest::noSize),
                request.findAttribute(CONTENT_TYPE)
                        .filter(type -> !type.isBlank())
                        .orElse(null));
    }

    private static Optional<Long> findSize(String text) {
        return text.matches("0*[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static StanzaException noSize() {
        return new StanzaException(
                ErrorCondition.BAD_REQUEST, "the size of the file is missing, or no positive number");
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, NAME.local())
                .attribute(FILENAME, filename)
                .attribute(SIZE, Long.toString(size))
                .attribute(CONTENT_TYPE, Optional.ofNullable(contentType))
                .build();
    }
}
