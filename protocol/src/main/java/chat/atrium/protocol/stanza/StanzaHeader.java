package chat.atrium.protocol.stanza;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xml.Attribute;
import chat.atrium.protocol.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all stanzas carry on their outer element, but for {@code type} (RFC 6120 §8.1).
 *
 * @param lang {@code xml:lang}
 * @param others attributes of foreign namespaces, which travel on untouched
 */
public record StanzaHeader(
        @Nullable Jid from,
        @Nullable Jid to,
        @Nullable String id,
        @Nullable String lang,
        List<Attribute> others) {

    private static final StanzaHeader EMPTY = new StanzaHeader(null, null, null, null, List.of());

    public StanzaHeader {
        others = List.copyOf(others);
    }

    public static StanzaHeader empty() {
        return EMPTY;
    }

    /**
     * Reads the outer element of a stanza.
     *
     * @throws StanzaException {@code jid-malformed} if {@code from} or {@code to} is no address
     */
    static StanzaHeader read(Element element) {
        Jid from = null;
        Jid to = null;
        String id = null;
        String lang = null;
        List<Attribute> others = new ArrayList<>(0);
        for (Attribute attribute : element.attributes()) {
            String value = attribute.value();
            switch (attribute.name().namespace()) {
                case "" -> {
                    switch (attribute.name().local()) {
                        case "from" -> from = StanzaException.addressOf(value);
                        case "to" -> to = StanzaException.addressOf(value);
                        case "id" -> id = value;
                        default -> {}
                    }
                }
                case Namespaces.XML -> lang = attribute.name().local().equals("lang") ? value : lang;
                default -> others.add(attribute);
            }
        }
        return new StanzaHeader(from, to, id, lang, others);
    }

    public StanzaHeader withFrom(@Nullable Jid newFrom) {
        return new StanzaHeader(newFrom, to, id, lang, others);
    }

    public StanzaHeader withTo(@Nullable Jid newTo) {
        return new StanzaHeader(from, newTo, id, lang, others);
    }

    public StanzaHeader withId(@Nullable String newId) {
        return new StanzaHeader(from, to, newId, lang, others);
    }

    public StanzaHeader withLang(@Nullable String newLang) {
        return new StanzaHeader(from, to, id, newLang, others);
    }

    /** The header of an answer: addresses exchanged, same id. */
    StanzaHeader answered() {
        return new StanzaHeader(to, from, id, null, List.of());
    }

    /** Writes the attributes, {@code type} among them when there is one. */
    Element.Builder write(String local, @Nullable String type) {
        Element.Builder builder = Element.builder(Namespaces.CLIENT, local)
                .attribute("from", Optional.ofNullable(from))
                .attribute("to", Optional.ofNullable(to))
                .attribute("id", Optional.ofNullable(id))
                .attribute("type", Optional.ofNullable(type));
        if (lang != null) {
            builder.attribute(Namespaces.XML, "lang", lang);
        }
        for (Attribute other : others) {
            builder.attribute(other.name().namespace(), other.name().local(), other.value());
        }
        return builder;
    }
}
