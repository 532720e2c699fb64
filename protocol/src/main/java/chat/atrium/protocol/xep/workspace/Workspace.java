package chat.atrium.protocol.xep.workspace;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;

/**
 * What the people call the workspace that a domain is.
 *
 * @param name never blank; the domain while nobody has given it another
 */
public record Workspace(String name) {

    public static final String NAMESPACE = "urn:atrium:workspace:0";

    public static final Name NAME = new Name(NAMESPACE, "workspace");

    /** The stream feature, before authentication, of a workspace that has no owner yet. */
    public static final Name FIRST_RUN = new Name(NAMESPACE, "first-run");

    /** The request. */
    public static Element request() {
        return Element.of(NAMESPACE, NAME.local());
    }

    /** The name in a set or result, without the white space around it. */
    public static Optional<String> findName(Element workspace) {
        return workspace.find(NAMESPACE, "name").map(Element::text).map(String::strip);
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, NAME.local()).child("name", name).build();
    }
}
