package chat.atrium.acceptance.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** How a client gets in, up to where its stanzas count: SASL PLAIN, then an old session (XEP-0198 §5) or a new one. */
final class SignIn {

    static final String SM = "urn:xmpp:sm:3";
    static final String CLIENT = "jabber:client";
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";

    private final String user;
    private final String password;

    SignIn(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** What came of it. */
    sealed interface Entry {

        /**
         * A new session, whose stanzas are counted from now on.
         *
         * @param resumption by which it can be taken up again
         */
        record Fresh(String resumption) implements Entry {}

        /**
         * The old session goes on.
         *
         * @param handled how many stanzas the server has of it
         */
        record Resumed(long handled) implements Entry {}
    }

    /** Makes the account (XEP-0077). */
    void register(Wire wire) throws IOException {
        wire.open();
        wire.write("<iq type='set' id='r'><query xmlns='jabber:iq:register'><username>" + user + "</username><password>"
                + password + "</password></query></iq>");
        expect(wire.next(), CLIENT, "iq", "result");
    }

    /**
     * Signs in.
     *
     * @param resumption of the old session, or nothing
     * @param handled how many stanzas of that the client has
     */
    Entry enter(Wire wire, @Nullable String resumption, long handled) throws IOException {
        wire.open();
        wire.write("<auth xmlns='" + SASL + "' mechanism='PLAIN'>" + proof() + "</auth>");
        expect(wire.next(), SASL, "success", "");
        wire.open();
        if (resumption != null) {
            wire.write("<resume xmlns='%s' previd='%s' h='%d'/>".formatted(SM, resumption, handled));
            Tag answer = wire.next();
            if (answer.is(SM, "resumed")) {
                return new Entry.Resumed(Long.parseLong(answer.attribute("h")));
            }
            expect(answer, SM, "failed", "");
        }
        wire.write("<iq type='set' id='b'><bind xmlns='" + BIND + "'/></iq>");
        expect(wire.next(), CLIENT, "iq", "result");
        wire.write("<enable xmlns='" + SM + "' resume='true'/>");
        Tag enabled = wire.next();
        expect(enabled, SM, "enabled", "");
        return new Entry.Fresh(enabled.attribute("id"));
    }

    private String proof() {
        return Base64.getEncoder().encodeToString(("\0" + user + '\0' + password).getBytes(StandardCharsets.UTF_8));
    }

    private static void expect(Tag answer, String namespace, String name, String type) throws IOException {
        if (!answer.is(namespace, name) || !answer.attribute("type").equals(type)) {
            throw new IOException("got " + answer + " instead of <" + name + ">");
        }
    }
}
