package chat.atrium.backend.session;

import chat.atrium.backend.port.AccountView.SessionView;
import chat.atrium.backend.port.SessionId;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an account knows of one of its sessions.
 *
 * @param presence the last broadcast presence, from the session, without {@code to}
 * @param priority that of the presence, read once
 * @param features what the session has switched on, by namespace
 * @param directed to whom presence was sent that does not get it by subscription (RFC 6121 §4.6)
 */
public record SessionState(
        FullJid jid,
        SessionId id,
        @Nullable Presence presence,
        int priority,
        boolean interested,
        Set<String> features,
        Set<Jid> directed)
        implements SessionView {

    public SessionState {
        features = Set.copyOf(features);
        directed = Set.copyOf(directed);
    }

    /** A session that has just been bound. */
    public static SessionState bound(FullJid jid, SessionId id) {
        return new SessionState(jid, id, null, 0, false, Set.of(), Set.of());
    }

    @Override
    public Optional<Presence> findPresence() {
        return Optional.ofNullable(presence);
    }

    @Override
    public boolean enabled(String feature) {
        return features.contains(feature);
    }

    @Override
    public boolean takesMessages() {
        return presence != null && priority >= 0;
    }

    /** True between the initial and the unavailable presence. */
    public boolean isAvailable() {
        return presence != null;
    }

    public SessionState available(Presence newPresence) {
        return new SessionState(jid, id, newPresence, newPresence.priority(), interested, features, directed);
    }

    /** What others hear of this session when it goes without a word (RFC 6121 §4.5.2). */
    public Presence goodbye() {
        return Stanza.from(Presence.of(Presence.Type.UNAVAILABLE), jid);
    }

    /** True if this session has shown itself to an entity, or to another at the same address (RFC 6121 §4.6). */
    public boolean isShownTo(Jid entity) {
        for (Jid other : directed) {
            if (other.bare().equals(entity.bare())) {
                return true;
            }
        }
        return false;
    }

    /** Nobody has to be told of this session any more. */
    public SessionState unavailable() {
        return new SessionState(jid, id, null, 0, interested, features, Set.of());
    }

    public SessionState withInterest() {
        return new SessionState(jid, id, presence, priority, true, features, directed);
    }

    public SessionState with(String feature, boolean on) {
        return new SessionState(jid, id, presence, priority, interested, changed(features, feature, on), directed);
    }

    public SessionState directedTo(Jid entity, boolean available) {
        return new SessionState(
                jid, id, presence, priority, interested, features, changed(directed, entity, available));
    }

    private static <T> Set<T> changed(Set<T> set, T element, boolean in) {
        Set<T> changed = new LinkedHashSet<>(set);
        if (in) {
            changed.add(element);
        } else {
            changed.remove(element);
        }
        return changed;
    }
}
