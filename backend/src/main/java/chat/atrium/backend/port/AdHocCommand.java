package chat.atrium.backend.port;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;

/** A command that people run at the server (XEP-0050), with at most one form to fill in; a duplicate node stops the start. */
public interface AdHocCommand {

    /** Names the command, unique at the server. */
    String node();

    /** What people are shown. */
    String name();

    /** True if that account may see and run it; may wait for storage. */
    boolean isFor(BareJid account);

    /**
     * Begins to run; may wait for storage.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException to refuse with its error
     */
    Stage begin(BareJid account);

    /**
     * Runs to the end with the form of {@link Stage.Fill} filled in; may wait for storage.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException to refuse with its error; the form may be sent again
     */
    default Stage.Done complete(BareJid account, Form submitted) {
        throw new IllegalStateException(node() + " has no form");
    }

    /** How far a command is. */
    sealed interface Stage {

        /** It waits for this form. */
        record Fill(Form form) implements Stage {}

        /** It has run; this came of it. */
        record Done(Form result) implements Stage {}
    }
}
