package chat.atrium.protocol.xep.disco;

import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing an entity is (XEP-0030 §3.1), by the registry of categories and types.
 *
 * @param name for people
 * @param lang the language of the name
 */
public record DiscoIdentity(
        String category,
        String type,
        @Nullable String name,
        @Nullable String lang) {

    /** An identity without a name. */
    public static DiscoIdentity of(String category, String type) {
        return new DiscoIdentity(category, type, null, null);
    }

    /** An identity with a name in no particular language. */
    public static DiscoIdentity of(String category, String type, String name) {
        return new DiscoIdentity(category, type, name, null);
    }

    static DiscoIdentity read(Element identity) {
        return new DiscoIdentity(
                identity.findAttribute("category").orElse(""),
                identity.findAttribute("type").orElse(""),
                identity.findAttribute("name").orElse(null),
                identity.findAttribute(Namespaces.XML, "lang").orElse(null));
    }

    Element toElement() {
        Element.Builder builder = Element.builder(DiscoInfo.NAMESPACE, "identity")
                .attribute("category", category)
                .attribute("type", type)
                .attribute("name", Optional.ofNullable(name));
        if (lang != null) {
            builder.attribute(Namespaces.XML, "lang", lang);
        }
        return builder.build();
    }
}
