package chat.atrium.protocol.xep.workspace;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;

/**
 * What the people call the workspace that a domain is.
 *
 * @param name never blank; the domain while nobody has given it another
 * @param mayRename whether the account that is told may give it another
 */
public record Workspace(String name, boolean mayRename) {

    public static final String NAMESPACE = "urn:atrium:workspace:0";

    public static final Name NAME = new Name(NAMESPACE, "workspace");

    /** The stream feature, before authentication, of a workspace that has no owner yet. */
    public static final Name FIRST_RUN = new Name(NAMESPACE, "first-run");

    private static final String MAY_RENAME = "may-rename";

    /** The request. */
    public static Element request() {
        return Element.of(NAMESPACE, NAME.local());
    }

    /** The request that gives it another name. */
    public static Element rename(String name) {
        return new Workspace(name, false).toElement();
    }

    /** The name in a set or result, without the white space around it. */
    public static Optional<String> findName(Element workspace) {
        return workspace.find(NAMESPACE, "name").map(Element::text).map(String::strip);
    }

    /** Whether a result says that its receiver may give another name. */
    public static boolean mayRename(Element workspace) {
        return workspace.find(NAMESPACE, MAY_RENAME).isPresent();
    }

    public Element toElement() {
        Element.Builder workspace = Element.builder(NAMESPACE, NAME.local()).child("name", name);
        if (mayRename) {
            workspace.child(Element.of(NAMESPACE, MAY_RENAME));
        }
        return workspace.build();
    }
}
