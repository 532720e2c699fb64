package chat.atrium.backend.feature.room.state;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.muc.Nickname;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everybody in a room: each nickname belongs to one occupant, each session to one nickname. Immutable. */
public final class Occupants {

    public static final Occupants NOBODY = new Occupants(new LinkedHashMap<>(), new HashMap<>());

    private final Map<Nickname, Occupant> byNickname;
    private final Map<FullJid, Occupant> bySession;
    private final List<Jid> sessions;

    private Occupants(Map<Nickname, Occupant> byNickname, Map<FullJid, Occupant> bySession) {
        this.byNickname = Collections.unmodifiableMap(byNickname);
        this.bySession = bySession;
        this.sessions = byNickname.values().stream()
                .flatMap(occupant -> occupant.sessions().keySet().stream())
                .<Jid>map(session -> session)
                .toList();
    }

    public Collection<Occupant> all() {
        return byNickname.values();
    }

    public Optional<Occupant> find(Nickname nickname) {
        return Optional.ofNullable(byNickname.get(nickname));
    }

    public Optional<Occupant> find(Jid session) {
        return Optional.ofNullable(bySession.get(session));
    }

    /** All occupants that are this account. */
    public Stream<Occupant> of(BareJid account) {
        return all().stream().filter(occupant -> occupant.account().equals(account));
    }

    public boolean holds(Jid session) {
        return bySession.containsKey(session);
    }

    /** The sessions of all, in the order in which the occupants came; the same list until somebody comes or goes. */
    public List<Jid> sessions() {
        return sessions;
    }

    public int size() {
        return byNickname.size();
    }

    public boolean isEmpty() {
        return byNickname.isEmpty();
    }

    /**
     * With an occupant as it is now.
     *
     * @throws IllegalStateException if somebody else has the nickname, or another occupant one of the sessions
     */
    public Occupants with(Occupant occupant) {
        Occupant before = byNickname.get(occupant.nickname());
        if (before != null && !before.account().equals(occupant.account())) {
            throw new IllegalStateException("two owners of the nickname " + occupant.nickname());
        }
        Map<Nickname, Occupant> nicknames = new LinkedHashMap<>(byNickname);
        Map<FullJid, Occupant> owners = new HashMap<>(bySession);
        if (before != null) {
            before.sessions().keySet().forEach(owners::remove);
        }
        for (FullJid session : occupant.sessions().keySet()) {
            if (owners.put(session, occupant) != null) {
                throw new IllegalStateException("two nicknames of " + session);
            }
        }
        nicknames.put(occupant.nickname(), occupant);
        return new Occupants(nicknames, owners);
    }

    public Occupants without(Occupant occupant) {
        Map<Nickname, Occupant> nicknames = new LinkedHashMap<>(byNickname);
        Map<FullJid, Occupant> owners = new HashMap<>(bySession);
        nicknames.remove(occupant.nickname());
        occupant.sessions().keySet().forEach(owners::remove);
        return new Occupants(nicknames, owners);
    }
}
