package chat.atrium.protocol.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML with the parser of the JDK, which shares nothing with ours. */
final class JdkParser {

    private static final XMLInputFactory FACTORY = factory();

    private JdkParser() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    static Element read(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
        Deque<Element.Builder> open = new ArrayDeque<>();
        Element last = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(start(reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!reader.getText().isEmpty()) {
                        open.element().text(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    last = open.pop().build();
                    if (!open.isEmpty()) {
                        open.element().child(last);
                    }
                }
                default -> {}
            }
        }
        return Objects.requireNonNull(last);
    }

    private static Element.Builder start(XMLStreamReader reader) {
        Element.Builder builder =
                Element.builder(Objects.requireNonNullElse(reader.getNamespaceURI(), ""), reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            builder.attribute(
                    Objects.requireNonNullElse(reader.getAttributeNamespace(i), ""),
                    reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i));
        }
        return builder;
    }
}
