package chat.atrium.backend.feature.room.state;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.feature.room.aspect.Candidate;
import chat.atrium.backend.feature.room.aspect.RoomAspects;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.OwnerQuery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom the aspects of a room keep out (XEP-0045 §7.2.6 to §7.2.10); each refusal beside what is let in. */
class DoorTest {

    private static final BareJid CRONE = BareJid.parse("crone@example.org");
    private static final BareJid MAID = BareJid.parse("maid@example.org");
    private static final Nickname WITCH = Nickname.parse("witch");

    private static RoomState room(Field... fields) {
        RoomState open = RoomPropertiesTest.open();
        Form form = Form.of(Form.Type.SUBMIT, OwnerQuery.CONFIGURATION, List.of(fields));
        return open.with(open.config().filled(form, RoomAspects.options()));
    }

    private static Optional<Refusal> refusal(RoomState room, BareJid account, @Nullable String password) {
        return RoomAspects.findRefusal(room, new Candidate(account, WITCH, password));
    }

    @Test
    void whoever_is_banned_stays_out_whatever_else_is_right() {
        RoomState banned = room().with(CRONE, Association.NONE.with(Affiliation.OUTCAST));
        assertThat(refusal(banned, CRONE, null)).contains(Refusal.BANNED);
        assertThat(refusal(banned, MAID, null)).isEmpty();
    }

    @Test
    void a_room_for_members_lets_in_members_by_affiliation_only() {
        RoomState members = room(Field.of("muc#roomconfig_membersonly", "true"))
                .with(CRONE, Association.NONE.with(Affiliation.MEMBER))
                .with(MAID, Association.NONE.joinedAs(Nickname.parse("maid")));
        assertThat(refusal(members, CRONE, null)).isEmpty();
        assertThat(refusal(members, MAID, null)).contains(Refusal.MEMBERS_ONLY);
    }

    @Test
    void a_password_has_to_be_the_right_one() {
        RoomState secured = room(
                Field.of("muc#roomconfig_passwordprotectedroom", "1"),
                Field.of("muc#roomconfig_roomsecret", "cauldron"));
        assertThat(refusal(secured, CRONE, "cauldron")).isEmpty();
        assertThat(refusal(secured, CRONE, "kettle")).contains(Refusal.PASSWORD_WRONG);
        assertThat(refusal(secured, CRONE, null)).contains(Refusal.PASSWORD_WRONG);
    }

    @Test
    void a_reserved_nickname_is_for_its_owner_even_when_nobody_uses_it() {
        RoomState reserved =
                room().with(CRONE, Association.NONE.with(Affiliation.MEMBER).named(WITCH));
        assertThat(refusal(reserved, CRONE, null)).isEmpty();
        assertThat(refusal(reserved, MAID, null)).contains(Refusal.NICKNAME_TAKEN);
    }

    @Test
    void who_is_banned_loses_the_reserved_nickname() {
        Association member = Association.NONE.with(Affiliation.MEMBER).named(WITCH);
        assertThat(member.with(Affiliation.OUTCAST).nickname()).isNull();
        assertThat(member.with(Affiliation.ADMIN).nickname()).isEqualTo(WITCH);
    }

    @Test
    void leaving_a_channel_takes_no_affiliation_away() {
        Association both = Association.NONE.joinedAs(WITCH).with(Affiliation.MEMBER);
        assertThat(both.left().isMember()).isTrue();
        assertThat(Association.NONE.joinedAs(WITCH).left()).isEqualTo(Association.NONE);
    }
}
