package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;

/** Something that happened and that features besides its own may want to know; fired as a CDI event. */
public sealed interface ServerEvent {

    /**
     * An account was made.
     *
     * @param member true if it belongs to the team (first run, owner setting, invitation), false for open registration
     */
    record AccountCreated(BareJid account, boolean member) implements ServerEvent {}

    /** An account was deleted; its sessions are to be ended. */
    record AccountDeleted(BareJid account) implements ServerEvent {}

    /** The password was changed; other sessions may live on, tokens may not. */
    record PasswordChanged(BareJid account) implements ServerEvent {}

    /** The name under which an account is shown has changed; the profile is stored already. */
    record ProfileRenamed(BareJid account) implements ServerEvent {}

    /** The team has another name; it is stored already. */
    record WorkspaceRenamed(Domainpart workspace, String name) implements ServerEvent {}
}
