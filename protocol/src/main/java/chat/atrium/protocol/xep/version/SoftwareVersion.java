package chat.atrium.protocol.xep.version;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What software an entity runs (XEP-0092 §3).
 *
 * @param os the operating system, which an entity need not tell (§5)
 */
public record SoftwareVersion(
        String name, String version, @Nullable String os) {

    public static final String NAMESPACE = "jabber:iq:version";

    public static final Name NAME = new Name(NAMESPACE, "query");

    /** The request. */
    public static Element request() {
        return Element.of(NAMESPACE, NAME.local());
    }

    /** Reads a result; what is missing is empty. */
    public static SoftwareVersion read(Element query) {
        return new SoftwareVersion(
                textOf(query, "name").orElse(""),
                textOf(query, "version").orElse(""),
                textOf(query, "os").orElse(null));
    }

    private static Optional<String> textOf(Element query, String local) {
        return query.find(NAMESPACE, local).map(Element::text);
    }

    public Element toElement() {
        Element.Builder builder =
                Element.builder(NAMESPACE, NAME.local()).child("name", name).child("version", version);
        if (os != null) {
            builder.child("os", os);
        }
        return builder.build();
    }
}
