package chat.atrium.backend.feature.register;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.register.RegisterQuery;

/** Somebody who wants an account of that name. */
record Applicant(Localpart name, String password) {

    /**
     * Reads the form filled in.
     *
     * @param maxLength of the name, in characters
     * @throws StanzaException {@code not-acceptable} with a text for people, if something is missing or cannot be
     *     (XEP-0077 §3.1)
     */
    static Applicant read(RegisterQuery query, int maxLength) {
        String username = query.findUsername().orElse("").strip();
        String password = query.findPassword().orElse("");
        if (username.isEmpty()) {
            throw notAcceptable("The name is missing.");
        }
        if (password.isEmpty()) {
            throw notAcceptable("The password is missing.");
        }
        if (username.codePointCount(0, username.length()) > maxLength) {
            throw notAcceptable("A name has at most " + maxLength + " characters.");
        }
        return new Applicant(prepared(username), password);
    }

    private static Localpart prepared(String username) {
        try {
            return Localpart.of(username);
        } catch (InvalidJidException e) {
            // RFC 7622 §3.3.1
            throw notAcceptable(
                    "A name holds letters, digits and signs such as . - _ but no spaces and none of \"&'/:<>@");
        }
    }

    static StanzaException notAcceptable(String text) {
        return new StanzaException(ErrorCondition.NOT_ACCEPTABLE, text);
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "Applicant[" + name + "]";
    }
}
