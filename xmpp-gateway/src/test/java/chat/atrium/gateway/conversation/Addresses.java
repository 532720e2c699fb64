package chat.atrium.gateway.conversation;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xml.Attribute;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Node;
import chat.atrium.protocol.xml.Text;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Gives every performance accounts of its own: {@code romeo@} of the script is {@code romeo.7@} on the server; and rooms
 * of its own: {@code coven@conference.} is {@code coven.7@conference.}. So scripts do not see what others left behind.
 */
final class Addresses {

    private final String suffix;
    private final Pattern played;
    private final Pattern written;

    Addresses(Script script, long performance) {
        String names = String.join(
                "|", script.cast().stream().map(Part::account).distinct().toList());
        suffix = "." + performance;
        String places = names + "|[a-z-]+(?=\\.[0-9]+@conference\\.)";
        written = Pattern.compile("\\b(" + names + "|[a-z-]+(?=@conference\\.))@");
        played = Pattern.compile("\\b(" + places + ")" + Pattern.quote(suffix) + "@");
    }

    /** The localpart on the server. */
    String localpart(Part part) {
        return part.account() + suffix;
    }

    /** The account on the server. */
    BareJid address(Part part) {
        return BareJid.parse(localpart(part) + "@" + Stage.DOMAIN);
    }

    String toServer(String text) {
        return written.matcher(text).replaceAll("$1" + suffix + "@");
    }

    Element toServer(Element element) {
        return mapped(element, this::toServer);
    }

    Element toScript(Element element) {
        return mapped(element, text -> played.matcher(text).replaceAll("$1@"));
    }

    /** The element with every text and attribute value changed. */
    static Element mapped(Element element, UnaryOperator<String> change) {
        Element.Builder builder = Element.builder(element.namespace(), element.local());
        for (Attribute attribute : element.attributes()) {
            builder.attribute(attribute.name().namespace(), attribute.name().local(), change.apply(attribute.value()));
        }
        for (Node child : element.children()) {
            builder.child(
                    switch (child) {
                        case Element inner -> mapped(inner, change);
                        case Text(String value) -> new Text(change.apply(value));
                    });
        }
        return builder.build();
    }
}
