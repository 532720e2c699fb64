package chat.atrium.gateway.transport.local;

import chat.atrium.protocol.xml.Attribute;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Node;
import chat.atrium.protocol.xml.Text;

/** About how many bytes an element would have as XML, without writing it. */
final class Weight {

    private static final int TAGS = 8;

    private Weight() {}

    static int of(Element element) {
        int weight = TAGS + 2 * element.local().length() + element.namespace().length();
        for (Attribute attribute : element.attributes()) {
            weight += attribute.name().local().length() + attribute.value().length() + TAGS;
        }
        for (Node child : element.children()) {
            weight += switch (child) {
                case Element inner -> of(inner);
                case Text(String value) -> value.length();
            };
        }
        return weight;
    }
}
