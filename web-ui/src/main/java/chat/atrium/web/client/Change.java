package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;

/** Says what is no longer as it was; whoever shows it asks for the latest state. Equal changes are one change. */
public sealed interface Change {

    /** Colleagues, their presence, the list of direct messages, requests of contact. */
    record OfPeople() implements Change {}

    /** A conversation: messages, their states, typing. */
    record OfConversation(BareJid with) implements Change {}

    /** The tasks of a channel. */
    record OfTasks(BareJid channel) implements Change {}

    /** One's own name, avatar or status. */
    record OfProfile() implements Change {}

    /** The name of the workspace. */
    record OfWorkspace() implements Change {}

    /** The stream was lost or is back. */
    record OfConnection() implements Change {}

    /** The web login is over. */
    record Ended(EndReason reason) implements Change {}
}
