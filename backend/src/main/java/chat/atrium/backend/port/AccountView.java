package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Presence;
import java.util.Collection;
import java.util.Optional;

/** An account as its home sees it at one moment; immutable. */
public interface AccountView {

    BareJid jid();

    /** The connected sessions, available or not. */
    Collection<? extends SessionView> sessions();

    /** True if that entity receives the account's presence (subscription {@code from} or {@code both}, or oneself). */
    boolean showsPresenceTo(Jid entity);

    /** The SHA-1 of the picture in the account's vCard, in hexadecimal, if it has one. */
    Optional<String> findPicture();

    /** One connected session of the account. */
    interface SessionView {

        FullJid jid();

        SessionId id();

        /** The last broadcast presence, absent before the initial presence and after unavailable. */
        Optional<Presence> findPresence();

        /** True if the session asked for the roster, and so gets pushes (RFC 6121 §2.2). */
        boolean interested();

        /** True if the session has that feature of its own switched on, for example carbons. */
        boolean enabled(String feature);

        /** True if available with a priority that is not negative: gets messages to the bare JID. */
        boolean takesMessages();
    }
}
