package chat.atrium.protocol.xep.muc;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.xep.register.RegisterQuery;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Registers with a room (XEP-0045 §7.10): the form, the form filled in, what is registered, or the wish to go.
 *
 * @param nickname that is registered; only in the result to somebody who is
 * @param remove ends the registration (XEP-0077 §3.2)
 */
public record RegistrationQuery(
        @Nullable Form form, @Nullable String nickname, boolean registered, boolean remove) {

    /** The kind of form in it. */
    public static final String FORM_TYPE = "http://jabber.org/protocol/muc#register";

    /** The field with the nickname. */
    public static final String NICKNAME = "muc#register_roomnick";

    private static final String NS = RegisterQuery.NAMESPACE;

    public static RegistrationQuery of(Form form) {
        return new RegistrationQuery(form, null, false, false);
    }

    public static RegistrationQuery registered(@Nullable String nickname) {
        return new RegistrationQuery(null, nickname, true, false);
    }

    public static RegistrationQuery cancel() {
        return new RegistrationQuery(null, null, false, true);
    }

    /**
     * Reads a query or its answer.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException {@code bad-request} if the form is not well made
     */
    public static RegistrationQuery read(Element query) {
        return new RegistrationQuery(
                query.find(Form.NAMESPACE, "x").map(Form::read).orElse(null),
                query.find(NS, "username").map(Element::text).orElse(null),
                query.find(NS, "registered").isPresent(),
                query.find(NS, "remove").isPresent());
    }

    /** The nickname that the form asks for. */
    public Optional<String> findWanted() {
        return Optional.ofNullable(form).flatMap(filled -> filled.findValue(NICKNAME));
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NS, RegisterQuery.NAME.local());
        if (registered) {
            builder.child(Element.of(NS, "registered"));
        }
        if (remove) {
            builder.child(Element.of(NS, "remove"));
        }
        if (nickname != null) {
            builder.child("username", nickname);
        }
        return form == null ? builder.build() : builder.child(form.toElement()).build();
    }
}
