package chat.atrium.acceptance.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element that came in, as far as a client has to know it. */
record Tag(String namespace, String name, Map<String, String> attributes, List<Tag> children, String text) {

    /** Reads on to the end of the element at whose beginning the reader is. */
    static Tag read(XMLStreamReader reader) throws XMLStreamException {
        String namespace = reader.getNamespaceURI();
        String name = reader.getLocalName();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        List<Tag> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(read(reader));
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return new Tag(namespace == null ? "" : namespace, name, attributes, children, text.toString());
    }

    boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    /** The value of an attribute, or nothing at all. */
    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    Optional<Tag> find(String wantedNamespace, String wantedName) {
        return children.stream()
                .filter(child -> child.is(wantedNamespace, wantedName))
                .findFirst();
    }

    /** The child of the same namespace, which has to be there. */
    Tag child(String wantedName) {
        return child(namespace, wantedName);
    }

    /** The child, which has to be there. */
    Tag child(String wantedNamespace, String wantedName) {
        return find(wantedNamespace, wantedName)
                .orElseThrow(() -> new IllegalStateException("no <" + wantedName + "> in " + this));
    }
}
