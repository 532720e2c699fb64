package chat.atrium.backend.port;

import chat.atrium.protocol.stanza.Presence;

/** A step for presence. */
public interface PresenceStep extends Step<Presence> {}
