package chat.atrium.protocol.bind;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Resourcepart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request to bind a resource (RFC 6120 §7.6, §7.7).
 *
 * @param wanted absent: the server is to make one
 */
public record Bind(@Nullable Resourcepart wanted) {

    public static final Name NAME = new Name(Namespaces.BIND, "bind");

    private static final String RESOURCE = "resource";

    /** The stream feature (§7.4). */
    public static Element feature() {
        return Element.of(Namespaces.BIND, "bind");
    }

    /**
     * Reads the request; an empty wish is none.
     *
     * @throws StanzaException {@code bad-request} if the resource is not legal (§7.7.2.1)
     */
    public static Bind read(Element bind) {
        String wanted = bind.find(Namespaces.BIND, RESOURCE).map(Element::text).orElse("");
        try {
            return new Bind(wanted.isEmpty() ? null : Resourcepart.of(wanted));
        } catch (InvalidJidException e) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "not a resourcepart");
        }
    }

    public Optional<Resourcepart> findWanted() {
        return Optional.ofNullable(wanted);
    }

    public Element toElement() {
        return wanted == null
                ? feature()
                : Element.builder(Namespaces.BIND, "bind")
                        .child(RESOURCE, wanted.value())
                        .build();
    }
}
