package chat.atrium.protocol.xep.muc;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Configures or destroys a room: {@code muc#owner} (XEP-0045 §10). Without either it asks for the form.
 *
 * @param form to be filled in, filled in, or cancelled
 * @param destroy ends the room
 */
public record OwnerQuery(@Nullable Form form, @Nullable Destruction destroy) {

    public static final String NAMESPACE = "http://jabber.org/protocol/muc#owner";
    public static final Name NAME = new Name(NAMESPACE, "query");

    /** The kind of form in it. */
    public static final String CONFIGURATION = "http://jabber.org/protocol/muc#roomconfig";

    /** Asks for the form. */
    public static Element request() {
        return Element.of(NAMESPACE, NAME.local());
    }

    public static OwnerQuery of(Form form) {
        return new OwnerQuery(form, null);
    }

    public static OwnerQuery of(Destruction destroy) {
        return new OwnerQuery(null, destroy);
    }

    /**
     * Reads a query or its answer.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if it is not well made
     */
    public static OwnerQuery read(Element query) {
        return new OwnerQuery(
                query.find(Form.NAMESPACE, "x").map(Form::read).orElse(null),
                query.find(NAMESPACE, Destruction.LOCAL).map(Destruction::read).orElse(null));
    }

    public Optional<Form> findForm() {
        return Optional.ofNullable(form);
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, NAME.local());
        if (form != null) {
            builder.child(form.toElement());
        }
        return destroy == null
                ? builder.build()
                : builder.child(destroy.toElement(NAMESPACE)).build();
    }
}
