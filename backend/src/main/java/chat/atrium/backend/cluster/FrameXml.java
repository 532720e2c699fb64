package chat.atrium.backend.cluster;

import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import chat.atrium.protocol.xml.XmlWriter;

/** Stanzas as they travel between nodes. */
public final class FrameXml {

    /** What comes from another node has passed the limits of clients there. */
    private static final XmlLimits LIMITS = new XmlLimits(FrameCodec.MAX_BYTES, 1000, 1000, 10_000);

    private FrameXml() {}

    public static String write(Stanza stanza) {
        return write(stanza.toElement());
    }

    public static String write(Element element) {
        return XmlWriter.write(element);
    }

    public static Stanza readStanza(String xml) {
        return Stanza.read(read(xml));
    }

    public static Element read(String xml) {
        return XmlReader.read(xml, LIMITS);
    }
}
