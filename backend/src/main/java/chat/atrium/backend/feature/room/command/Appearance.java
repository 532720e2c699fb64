package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.AnonymityAspect;
import chat.atrium.backend.feature.room.aspect.PresenceAspect;
import chat.atrium.backend.feature.room.aspect.RoomAspects;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.muc.Destruction;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.StatusCode;
import chat.atrium.protocol.xep.muc.UserInfo;
import chat.atrium.protocol.xml.Element;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an occupant shows to the others, who see real addresses or not (XEP-0045 §7.2.3 to §7.2.5), and to itself.
 *
 * @param presence what the occupant has sent, or what the room says for it
 * @param item what the occupant is to the room, with the real address
 * @param codes for everybody
 * @param ownCodes for the occupant itself, besides
 * @param destroy for the occupant itself, if the room is over
 * @param id of the stanza that is answered by this, for the occupant itself
 */
record Appearance(
        Occupant who,
        Presence presence,
        Item item,
        Set<StatusCode> codes,
        Set<StatusCode> ownCodes,
        @Nullable Destruction destroy,
        @Nullable String id) {

    static Appearance of(Occupant who) {
        return new Appearance(who, who.presence(), who.item(), Set.of(), Set.of(), null, null);
    }

    /** The occupant goes, with the last words of a presence or none. */
    static Appearance gone(Occupant who, Presence lastWords, Item item) {
        return new Appearance(who, lastWords, item, Set.of(), Set.of(), null, null);
    }

    Appearance with(Set<StatusCode> everybody) {
        return new Appearance(who, presence, item, everybody, ownCodes, destroy, id);
    }

    Appearance own(Set<StatusCode> own, @Nullable String newId) {
        return new Appearance(who, presence, item, codes, own, destroy, newId);
    }

    Appearance as(Item newItem) {
        return new Appearance(who, presence, newItem, codes, ownCodes, destroy, id);
    }

    Appearance destroyed(Destruction end) {
        return new Appearance(who, presence, item, codes, ownCodes, end, id);
    }

    /** What the client says of itself, without all that only the room may say. */
    static Presence clean(Presence presence, BareJid room) {
        return new Presence(
                StanzaHeader.empty().withLang(presence.header().lang()),
                presence.type(),
                presence.payloads().stream()
                        .filter(payload -> !RoomAspects.isOurs(room, payload))
                        .toList(),
                null);
    }

    /** Tells everybody, the occupant itself last. */
    void announce(RoomOutcome.Builder outcome) {
        toOthers(outcome);
        toSelf(outcome, who.recipients());
    }

    /** Tells the other occupants, where the configuration wants that (§7.2.3). */
    void toOthers(RoomOutcome.Builder outcome) {
        toOthersThan(who, outcome);
    }

    /** The same, where the occupant has another name now. */
    void toOthersThan(Occupant self, RoomOutcome.Builder outcome) {
        RoomState room = outcome.state();
        if (!PresenceAspect.isShown(room, who.role())) {
            return;
        }
        List<FullJid> seeing = new ArrayList<>();
        List<FullJid> blind = new ArrayList<>();
        for (Occupant other : room.occupants().all()) {
            if (!other.nickname().equals(self.nickname())) {
                (AnonymityAspect.showsJidsTo(room, other) ? seeing : blind)
                        .addAll(other.sessions().keySet());
            }
        }
        if (!seeing.isEmpty()) {
            outcome.tell(stanza(true), seeing);
        }
        if (!blind.isEmpty()) {
            outcome.tell(stanza(false), blind);
        }
    }

    /** Tells one who comes in of this occupant. */
    void to(RoomOutcome.Builder outcome, Occupant viewer, FullJid session) {
        RoomState room = outcome.state();
        if (PresenceAspect.isShown(room, who.role())) {
            outcome.tell(stanza(AnonymityAspect.showsJidsTo(room, viewer)), List.of(session));
        }
    }

    /** Tells the occupant itself, in some of its sessions (§7.2.3). */
    void toSelf(RoomOutcome.Builder outcome, List<FullJid> sessions) {
        Set<StatusCode> all = EnumSet.of(StatusCode.SELF_PRESENCE);
        all.addAll(codes);
        all.addAll(ownCodes);
        UserInfo info = new UserInfo(item, all, List.of(), destroy, null);
        outcome.tell(stanza(info).withHeader(header().withId(id)), sessions);
    }

    private Presence stanza(boolean withJid) {
        return stanza(UserInfo.of(withJid ? item : item.withJid(null), codes));
    }

    private Presence stanza(UserInfo info) {
        List<Element> payloads = new ArrayList<>(presence.payloads());
        payloads.add(info.toElement());
        payloads.addAll(RoomAspects.marks(who.id()));
        return new Presence(header(), presence.type(), payloads, null);
    }

    private StanzaHeader header() {
        return presence.header().withFrom(who.address());
    }
}
