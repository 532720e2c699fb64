package chat.atrium.backend.feature.vcard;

import chat.atrium.backend.port.Passage;
import chat.atrium.backend.port.Phase;
import chat.atrium.backend.port.PresenceStep;
import chat.atrium.backend.port.Verdict;
import chat.atrium.protocol.stanza.Presence;
import jakarta.inject.Singleton;

/** Says in the presence of clients, broadcast and directed, which picture the account has (XEP-0398 §4). */
@Singleton
public final class PictureStep implements PresenceStep {

    @Override
    public Phase phase() {
        return Phase.ANNOTATE;
    }

    @Override
    public Verdict<Presence> handle(Presence presence, Passage passage) {
        return new Verdict.Proceed<>(passage.account()
                .findPicture()
                .map(hash -> ShownPicture.in(presence, hash))
                .orElse(presence));
    }
}
