package chat.atrium.backend.storage;

import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;

/** Reads XML out of the database. */
public final class StoredXml {

    /** What is stored has passed the limits of its time: only damage is to be noticed. */
    private static final XmlLimits LIMITS = new XmlLimits(16 * 1024 * 1024, 1000, 1000, 10_000);

    private StoredXml() {}

    public static Element read(String xml) {
        return XmlReader.read(xml, LIMITS);
    }

    /**
     * Reads a stanza.
     *
     * @throws IllegalStateException if it is one of another kind
     */
    public static <S extends Stanza> S read(String xml, Class<S> kind) {
        Stanza stanza = Stanza.read(read(xml));
        if (kind.isInstance(stanza)) {
            return kind.cast(stanza);
        }
        throw new IllegalStateException("stored is no " + kind.getSimpleName());
    }
}
