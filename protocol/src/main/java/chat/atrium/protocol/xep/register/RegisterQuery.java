package chat.atrium.protocol.xep.register;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code <query xmlns='jabber:iq:register'/>}: a form to fill in, a form filled in, or the wish to go
 * (XEP-0077 §3).
 *
 * @param instructions for people, in results only
 * @param registered true in the result to somebody who has an account
 * @param username "" asks for it
 * @param password "" asks for it
 * @param remove true in the set that cancels the registration (§3.2)
 */
public record RegisterQuery(
        @Nullable String instructions,
        boolean registered,
        @Nullable String username,
        @Nullable String password,
        boolean remove) {

    public static final String NAMESPACE = "jabber:iq:register";

    public static final Name NAME = new Name(NAMESPACE, "query");

    /** The stream feature (§8). */
    public static final Name FEATURE = new Name("http://jabber.org/features/iq-register", "register");

    private static final String REGISTERED = "registered";
    private static final String REMOVE = "remove";

    /** The form that asks for a name and a password; with a name it is to be just that one. */
    public static RegisterQuery form(String instructions, String username) {
        return new RegisterQuery(instructions, false, username, "", false);
    }

    /** What somebody is told who has an account; the password is never told. */
    public static RegisterQuery registered(String username) {
        return new RegisterQuery(null, true, username, "", false);
    }

    /** A name and a password: for a new account or, after authentication, a new password. */
    public static RegisterQuery submit(String username, String password) {
        return new RegisterQuery(null, false, username, password, false);
    }

    /** The wish that the own account be deleted. */
    public static RegisterQuery cancel() {
        return new RegisterQuery(null, false, null, null, true);
    }

    /** The request for the form. */
    public static Element request() {
        return Element.of(NAMESPACE, NAME.local());
    }

    public static RegisterQuery read(Element query) {
        return new RegisterQuery(
                text(query, "instructions"),
                query.find(NAMESPACE, REGISTERED).isPresent(),
                text(query, "username"),
                text(query, "password"),
                query.find(NAMESPACE, REMOVE).isPresent());
    }

    private static @Nullable String text(Element query, String local) {
        return query.find(NAMESPACE, local).map(Element::text).orElse(null);
    }

    public Optional<String> findUsername() {
        return Optional.ofNullable(username);
    }

    public Optional<String> findPassword() {
        return Optional.ofNullable(password);
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, NAME.local());
        if (registered) {
            builder.child(Element.of(NAMESPACE, REGISTERED));
        }
        if (remove) {
            builder.child(Element.of(NAMESPACE, REMOVE));
        }
        append(builder, "instructions", instructions);
        append(builder, "username", username);
        append(builder, "password", password);
        return builder.build();
    }

    private static void append(Element.Builder builder, String local, @Nullable String text) {
        if (text != null) {
            builder.child(text.isEmpty() ? Element.of(NAMESPACE, local) : Element.of(NAMESPACE, local, text));
        }
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "RegisterQuery[username=" + username + ", remove=" + remove + "]";
    }
}
