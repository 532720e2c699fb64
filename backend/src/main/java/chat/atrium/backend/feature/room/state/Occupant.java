package chat.atrium.backend.feature.room.state;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.Role;
import chat.atrium.protocol.xep.occupantid.OccupantId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Somebody in a room, with one or more sessions of the same account (XEP-0045 §7.2.9).
 *
 * @param address in the room
 * @param account really
 * @param sessions with the last presence of each, in the order of joining; never none
 * @param shown the session whose presence is shown
 */
public record Occupant(
        FullJid address,
        Nickname nickname,
        BareJid account,
        Affiliation affiliation,
        Role role,
        OccupantId id,
        Map<FullJid, Presence> sessions,
        FullJid shown) {

    public Occupant {
        sessions = Collections.unmodifiableMap(new LinkedHashMap<>(sessions));
    }

    /** The presence that others see, as it was sent. */
    public Presence presence() {
        return Objects.requireNonNull(sessions.get(shown), "a session that is gone is not shown");
    }

    /** Its sessions as recipients. */
    public List<FullJid> recipients() {
        return List.copyOf(sessions.keySet());
    }

    public Item item() {
        return Item.of(affiliation, role).withJid(shown);
    }

    /** With the presence of one of its sessions, which is shown from now on. */
    public Occupant with(FullJid session, Presence presence) {
        Map<FullJid, Presence> changed = new LinkedHashMap<>(sessions);
        changed.put(session, presence);
        return new Occupant(address, nickname, account, affiliation, role, id, changed, session);
    }

    /** Without one of its sessions, which is not the last. */
    public Occupant without(FullJid session) {
        Map<FullJid, Presence> changed = new LinkedHashMap<>(sessions);
        changed.remove(session);
        FullJid next = shown.equals(session) ? changed.keySet().iterator().next() : shown;
        return new Occupant(address, nickname, account, affiliation, role, id, changed, next);
    }

    public Occupant as(Affiliation newAffiliation, Role newRole) {
        return new Occupant(address, nickname, account, newAffiliation, newRole, id, sessions, shown);
    }

    public Occupant named(FullJid newAddress, Nickname newNickname) {
        return new Occupant(newAddress, newNickname, account, affiliation, role, id, sessions, shown);
    }
}
