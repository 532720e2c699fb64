package chat.atrium.protocol.xep.archive;

import chat.atrium.protocol.xep.datetime.DateTime;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.time.Instant;
import java.util.Optional;

/**
 * From where to where an archive reaches (XEP-0313 §4).
 *
 * @param span absent if the archive is empty
 */
public record ArchiveMetadata(Optional<Span> span) {

    public static final Name NAME = new Name(ArchiveQuery.NAMESPACE, "metadata");

    /** The first and the last message. */
    public record Span(Mark start, Mark end) {}

    /** One message of the archive and its time. */
    public record Mark(String id, Instant time) {

        private Element toElement(String local) {
            return Element.builder(ArchiveQuery.NAMESPACE, local)
                    .attribute("id", id)
                    .attribute("timestamp", DateTime.write(time))
                    .build();
        }
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAME.namespace(), NAME.local());
        span.ifPresent(known -> builder.child(known.start().toElement("start"))
                .child(known.end().toElement("end")));
        return builder.build();
    }
}
