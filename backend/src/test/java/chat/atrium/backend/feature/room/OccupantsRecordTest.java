package chat.atrium.backend.feature.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.OccupantIds;
import chat.atrium.backend.feature.room.state.Occupants;
import chat.atrium.backend.feature.room.state.RoomLimits;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.routing.Cast;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Resourcepart;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.Role;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a room leaves to its next home is what the next home finds. */
class OccupantsRecordTest {

    private static final BareJid JULIET = BareJid.parse("juliet@example.org");

    private static RoomState room() {
        return RoomState.made(
                BareJid.parse("balcony@conference.example.org"),
                JULIET,
                new OccupantIds(new byte[] {1, 2, 3}),
                new RoomLimits(10, 10, 10, 10));
    }

    private static Occupant occupant(RoomState room, String nick, BareJid account, String resource) {
        Nickname nickname = Nickname.of(Resourcepart.of(nick));
        FullJid session = account.at(Resourcepart.of(resource));
        Presence presence = (Presence)
                Stanza.read(Cast.xml("<presence from='" + session + "'><show>away</show><x xmlns='y'/></presence>"));
        return new Occupant(
                room.address(nickname),
                nickname,
                account,
                Affiliation.OWNER,
                Role.MODERATOR,
                room.ids().of(account),
                Map.of(session, presence),
                session);
    }

    @Test
    void occupants_come_out_as_they_went_in_and_in_their_order() {
        RoomState room = room();
        Occupants occupants = Occupants.NOBODY
                .with(occupant(room, "Zoë", JULIET, "x y"))
                .with(occupant(room, "Adam", BareJid.parse("romeo@example.org"), "1"));
        OccupantsRecord read = OccupantsRecord.read(new OccupantsRecord(occupants, 42).write(), room);
        assertThat(read.heard()).isEqualTo(42);
        assertThat(read.occupants().all()).containsExactlyElementsOf(occupants.all());
        assertThat(read.occupants().sessions()).isEqualTo(occupants.sessions());
    }

    @Test
    void what_is_cut_short_is_refused() {
        RoomState room = room();
        byte[] record = new OccupantsRecord(Occupants.NOBODY.with(occupant(room, "Zoë", JULIET, "x")), 42).write();
        assertThat(OccupantsRecord.read(record, room).occupants().size()).isEqualTo(1);
        assertThatThrownBy(() -> OccupantsRecord.read(Arrays.copyOf(record, record.length - 2), room))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
