package chat.atrium.backend.feature.presence;

import chat.atrium.backend.port.Passage;
import chat.atrium.backend.port.Phase;
import chat.atrium.backend.port.PresenceStep;
import chat.atrium.backend.port.Verdict;
import chat.atrium.protocol.stanza.Presence;
import jakarta.inject.Singleton;

/** Refuses a priority that is no integer from -128 to 127 with {@code bad-request} (RFC 6121 §4.7.2.3). */
@Singleton
public final class PriorityStep implements PresenceStep {

    @Override
    public Phase phase() {
        return Phase.VALIDATE;
    }

    @Override
    public Verdict<Presence> handle(Presence presence, Passage passage) {
        presence.priority();
        return new Verdict.Proceed<>(presence);
    }
}
