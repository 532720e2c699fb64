package chat.atrium.protocol.xep.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.conference.DirectInvitation;
import chat.atrium.protocol.xep.memberdelivery.MemberJoin;
import chat.atrium.protocol.xep.memberdelivery.Membership;
import chat.atrium.protocol.xep.memberdelivery.Memberships;
import chat.atrium.protocol.xep.mucsub.RoomSubscription;
import chat.atrium.protocol.xep.occupantid.OccupantId;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomPayloadsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Jid HAG = Jid.parse("hag@example.org/pda");
    private static final Nickname WITCH = Nickname.parse("Third Witch");
    private static final Presence AVAILABLE = Presence.of(Presence.Type.AVAILABLE);
    private static final Message MESSAGE = new Message(StanzaHeader.empty(), Message.Type.NORMAL, List.of());

    @Test
    void a_wish_to_join_is_read_as_it_is_written() {
        JoinRequest request = new JoinRequest("cauldronburn", new HistoryLimits(65000, 20, 180, NOON));
        assertThat(JoinRequest.find(AVAILABLE.with(request.toElement()))).contains(request);
        assertThat(JoinRequest.find(AVAILABLE.with(JoinRequest.PLAIN.toElement())))
                .contains(JoinRequest.PLAIN);
        assertThat(JoinRequest.find(AVAILABLE)).isEmpty();
        assertThat(request.toString()).doesNotContain("cauldronburn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxchars", "maxstanzas", "seconds", "since"})
    void limits_that_are_none_are_refused(String attribute) {
        Element x = Element.builder(JoinRequest.NAMESPACE, "x")
                .child(Element.builder(JoinRequest.NAMESPACE, "history")
                        .attribute(attribute, "-1 or so")
                        .build())
                .build();
        assertThatExceptionOfType(StanzaException.class).isThrownBy(() -> JoinRequest.find(AVAILABLE.with(x)));
    }

    @Test
    void the_narrowest_limit_of_time_counts() {
        assertThat(new HistoryLimits(null, null, 60, NOON).findEarliest(NOON.plusSeconds(90)))
                .contains(NOON.plusSeconds(30));
        assertThat(new HistoryLimits(null, null, 60, NOON).findEarliest(NOON.plusSeconds(30)))
                .contains(NOON);
        assertThat(HistoryLimits.NONE.findEarliest(NOON)).isEmpty();
    }

    @Test
    void what_a_room_tells_of_an_occupant_is_read_as_it_is_written() {
        Item item = Item.of(Affiliation.MEMBER, Role.PARTICIPANT)
                .withJid(HAG)
                .withNickname(WITCH)
                .because(new Item.Actor(HAG.bare(), WITCH), "Avaunt");
        UserInfo info = new UserInfo(
                item,
                Set.of(StatusCode.SELF_PRESENCE, StatusCode.KICKED),
                List.of(
                        Mediated.invitation(HAG, "Come").from(HAG.bare()),
                        new Mediated(Mediated.Kind.INVITE, HAG, null, null, "e0ffe42b"),
                        Mediated.refusal(HAG.bare(), null)),
                new Destruction(Jid.parse("heath@conference.example.org"), "secret", "Macbeth doth come"),
                "cauldronburn");
        assertThat(UserInfo.find(AVAILABLE.with(info.toElement()))).contains(info);
        assertThat(info.toString()).doesNotContain("cauldronburn").doesNotContain("secret");
    }

    @Test
    void codes_that_nobody_knows_are_passed_over() {
        Element x = Element.builder(UserInfo.NAMESPACE, "x")
                .child(Element.builder(UserInfo.NAMESPACE, "status")
                        .attribute("code", "999")
                        .build())
                .child(Element.builder(UserInfo.NAMESPACE, "status")
                        .attribute("code", "110")
                        .build())
                .build();
        assertThat(UserInfo.find(AVAILABLE.with(x))).contains(UserInfo.of(Set.of(StatusCode.SELF_PRESENCE)));
    }

    @Test
    void requests_of_admins_and_owners_are_read_as_they_are_written() {
        AdminQuery admin = new AdminQuery(List.of(
                Item.affiliation(HAG.bare(), Affiliation.OUTCAST).because(null, "Treason"),
                Item.role(WITCH, Role.NONE)));
        assertThat(AdminQuery.read(admin.toElement())).isEqualTo(admin);

        OwnerQuery configure = OwnerQuery.of(Form.of(Form.Type.SUBMIT, OwnerQuery.CONFIGURATION, List.of()));
        assertThat(OwnerQuery.read(configure.toElement())
                        .findForm()
                        .orElseThrow()
                        .findFormType())
                .contains(OwnerQuery.CONFIGURATION);
        OwnerQuery destroy = OwnerQuery.of(new Destruction(HAG.bare(), null, "Because"));
        assertThat(OwnerQuery.read(destroy.toElement())).isEqualTo(destroy);
        assertThat(OwnerQuery.read(OwnerQuery.request())).isEqualTo(new OwnerQuery(null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"affiliation", "role"})
    void unknown_affiliations_and_roles_are_refused(String attribute) {
        Element query = Element.builder(AdminQuery.NAMESPACE, "query")
                .child(Element.builder(AdminQuery.NAMESPACE, "item")
                        .attribute(attribute, "king")
                        .build())
                .build();
        assertThatExceptionOfType(StanzaException.class).isThrownBy(() -> AdminQuery.read(query));
    }

    @Test
    void registrations_are_read_as_they_are_written() {
        RegistrationQuery filled = RegistrationQuery.of(Form.of(
                Form.Type.SUBMIT, RegistrationQuery.FORM_TYPE, List.of(Field.of(RegistrationQuery.NICKNAME, "hag"))));
        assertThat(RegistrationQuery.read(filled.toElement()).findWanted()).contains("hag");
        RegistrationQuery registered = RegistrationQuery.registered("hag");
        assertThat(RegistrationQuery.read(registered.toElement())).isEqualTo(registered);
        assertThat(RegistrationQuery.read(RegistrationQuery.cancel().toElement()))
                .isEqualTo(RegistrationQuery.cancel());
    }

    @Test
    void names_and_invitations_are_read_as_they_are_written() {
        OccupantId id = new OccupantId("dd72603deec90a38");
        assertThat(OccupantId.find(MESSAGE.with(id.toElement()))).contains(id);
        DirectInvitation invitation =
                new DirectInvitation(BareJid.parse("coven@conference.example.org"), "cauldronburn", "Come");
        assertThat(DirectInvitation.find(MESSAGE.with(invitation.toElement()))).contains(invitation);
        assertThat(DirectInvitation.find(MESSAGE.with(Element.of(DirectInvitation.NAMESPACE, "x"))))
                .isEmpty();
    }

    @Test
    void memberships_are_read_as_they_are_written() {
        MemberJoin join = new MemberJoin(WITCH, "cauldronburn");
        assertThat(MemberJoin.read(join.toElement())).isEqualTo(join);
        Memberships rooms = new Memberships(
                Memberships.Kind.ROOMS,
                List.of(
                        new Membership(
                                BareJid.parse("coven@conference.example.org"), Affiliation.NONE, WITCH, "Cave", true),
                        new Membership(
                                BareJid.parse("heath@conference.example.org"), Affiliation.OWNER, null, null, false)));
        assertThat(Memberships.read(Memberships.Kind.ROOMS, rooms.toElement())).isEqualTo(rooms);
    }

    @Test
    void a_subscription_is_read_as_it_is_written() {
        RoomSubscription wanted =
                new RoomSubscription(null, WITCH, "cauldronburn", List.of(RoomSubscription.MESSAGES, "another"));
        assertThat(RoomSubscription.read(wanted.toElement())).isEqualTo(wanted);
        assertThat(wanted.toString()).doesNotContain("cauldronburn");
        assertThatExceptionOfType(StanzaException.class)
                .isThrownBy(() -> RoomSubscription.read(Element.of(RoomSubscription.NAMESPACE, "subscribe")));
    }

    @Test
    void nicknames_that_look_the_same_are_the_same() {
        assertThat(Nickname.parse("Third Witch")).isEqualTo(Nickname.parse("third  witch"));
        assertThat(Nickname.parse("Ｗitch")).isEqualTo(Nickname.parse("witch"));
        assertThat(Nickname.parse("witch")).isNotEqualTo(Nickname.parse("witches"));
        assertThat(Nickname.parse("Third Witch").toString()).isEqualTo("Third Witch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0007"})
    void a_nickname_of_which_nothing_is_to_be_seen_is_none(String text) {
        assertThatExceptionOfType(InvalidJidException.class).isThrownBy(() -> Nickname.parse(text));
    }
}
