package chat.atrium.backend.session;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.roster.RosterItem;

/** A change of what is stored of a roster. */
public sealed interface RosterRow {

    /** A contact is new or changed. */
    record ItemStored(RosterItem item) implements RosterRow {}

    record ItemRemoved(BareJid contact) implements RosterRow {}

    /** A presence request waits for an answer. */
    record RequestStored(BareJid contact, Presence request) implements RosterRow {}

    record RequestRemoved(BareJid contact) implements RosterRow {}
}
