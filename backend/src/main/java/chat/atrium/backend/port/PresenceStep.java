package chat.atrium.backend.port;

import chat.atrium.protocol.stanza.Presence;

/** A step for presence; pure: no I/O, no clock, no randomness. */
public interface PresenceStep {

    Phase phase();

    Verdict<Presence> handle(Presence presence, Passage passage);
}
