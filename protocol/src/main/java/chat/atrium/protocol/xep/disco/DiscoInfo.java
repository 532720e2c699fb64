package chat.atrium.protocol.xep.disco;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an entity or one of its nodes is and can do (XEP-0030 §3).
 *
 * @param node absent for the entity itself
 * @param extensions forms of type result (XEP-0128)
 */
public record DiscoInfo(
        @Nullable String node, List<DiscoIdentity> identities, SortedSet<String> features, List<Element> extensions) {

    public static final String NAMESPACE = "http://jabber.org/protocol/disco#info";

    public static final Name NAME = new Name(NAMESPACE, "query");

    private static final Name FORM = new Name("jabber:x:data", "x");

    public DiscoInfo {
        identities = List.copyOf(identities);
        features = new TreeSet<>(features);
        extensions = List.copyOf(extensions);
    }

    /** What an entity says of itself. */
    public static DiscoInfo of(List<DiscoIdentity> identities, Collection<String> features) {
        return new DiscoInfo(null, identities, new TreeSet<>(features), List.of());
    }

    /** The request, for a node or, without one, for the entity itself. */
    public static Element request(@Nullable String node) {
        return Element.builder(NAMESPACE, NAME.local())
                .attribute("node", Optional.ofNullable(node))
                .build();
    }

    /** Reads a result. */
    public static DiscoInfo read(Element query) {
        return new DiscoInfo(
                query.findAttribute("node").orElse(null),
                query.elements(NAMESPACE, "identity").map(DiscoIdentity::read).toList(),
                new TreeSet<>(query.elements(NAMESPACE, "feature")
                        .map(feature -> feature.findAttribute("var").orElse(""))
                        .toList()),
                query.elements().filter(child -> child.name().equals(FORM)).toList());
    }

    /** The same information under the node by which it was asked for (§3.1: the answer repeats the node). */
    public DiscoInfo at(@Nullable String newNode) {
        return new DiscoInfo(newNode, identities, features, extensions);
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, NAME.local()).attribute("node", Optional.ofNullable(node));
        identities.forEach(identity -> builder.child(identity.toElement()));
        features.forEach(feature -> builder.child(
                Element.builder(NAMESPACE, "feature").attribute("var", feature).build()));
        return builder.children(extensions).build();
    }
}
