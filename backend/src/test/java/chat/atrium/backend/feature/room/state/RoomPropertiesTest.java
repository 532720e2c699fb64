package chat.atrium.backend.feature.room.state;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.feature.room.command.Administer;
import chat.atrium.backend.feature.room.command.Configure;
import chat.atrium.backend.feature.room.command.Join;
import chat.atrium.backend.feature.room.command.Leave;
import chat.atrium.backend.feature.room.command.Update;
import chat.atrium.backend.port.Fanout;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.JoinRequest;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.Role;
import chat.atrium.protocol.xep.muc.UserInfo;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds in a room whatever happens in it. */
class RoomPropertiesTest {

    private static final BareJid ROOM = BareJid.parse("coven@conference.example.org");
    private static final BareJid OWNER = BareJid.parse("a@example.org");
    private static final Presence AVAILABLE = Presence.of(Presence.Type.AVAILABLE);
    private static final Presence UNAVAILABLE = Presence.of(Presence.Type.UNAVAILABLE);

    static RoomState open() {
        RoomState made = RoomState.made(ROOM, OWNER, new OccupantIds(new byte[32]), new RoomLimits(50, 20, 100, 10));
        Form usual = new Form(Form.Type.SUBMIT, null, List.of(), List.of(), null);
        return made.apply(new Configure(OWNER, usual)).state().numbered(1);
    }

    @Provide
    Arbitrary<List<RoomCommand>> visits() {
        Arbitrary<FullJid> sessions = Combinators.combine(Arbitraries.of("a", "b", "c", "d"), Arbitraries.of("1", "2"))
                .as((account, resource) -> FullJid.parse(account + "@example.org/" + resource));
        Arbitrary<Nickname> nicknames =
                Arbitraries.of("hag", "HAG", "witch", "Ｗitch", "crone", "maid").map(Nickname::parse);
        Arbitrary<RoomCommand> joins = Combinators.combine(sessions, nicknames)
                .as((session, nickname) ->
                        new Join(session, nickname, AVAILABLE, JoinRequest.PLAIN, true, Instant.EPOCH));
        Arbitrary<RoomCommand> updates = Combinators.combine(sessions, nicknames)
                .as((session, nickname) -> new Update(session, nickname, AVAILABLE));
        Arbitrary<RoomCommand> leaves = Combinators.combine(sessions, Arbitraries.of(true, false))
                .as((session, willingly) -> new Leave(session, UNAVAILABLE, Set.of(), willingly));
        Arbitrary<RoomCommand> roles = Combinators.combine(sessions, nicknames, Arbitraries.of(Role.class))
                .as((actor, nickname, role) -> new Administer(actor, List.of(Item.role(nickname, role))));
        Arbitrary<RoomCommand> affiliations = Combinators.combine(sessions, sessions, Arbitraries.of(Affiliation.class))
                .as((actor, account, affiliation) ->
                        new Administer(actor, List.of(Item.affiliation(account.bare(), affiliation))));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, joins),
                        net.jqwik.api.Tuple.of(2, updates),
                        net.jqwik.api.Tuple.of(2, leaves),
                        net.jqwik.api.Tuple.of(1, roles),
                        net.jqwik.api.Tuple.of(1, affiliations))
                .list()
                .ofMaxSize(40);
    }

    private static RoomState after(RoomState room, RoomCommand command) {
        try {
            return room.apply(command).state();
        } catch (StanzaException refused) {
            return room;
        }
    }

    @Property
    void a_nickname_never_has_two_owners_and_a_session_never_two_nicknames(@ForAll("visits") List<RoomCommand> visits) {
        RoomState room = open();
        for (RoomCommand command : visits) {
            room = after(room, command);
            Map<String, BareJid> owners = new HashMap<>();
            Set<Jid> sessions = new HashSet<>();
            for (Occupant occupant : room.occupants().all()) {
                assertThat(owners.put(occupant.nickname().key(), occupant.account()))
                        .isNull();
                assertThat(occupant.sessions()).isNotEmpty();
                occupant.sessions().keySet().forEach(session -> {
                    assertThat(sessions.add(session)).isTrue();
                    assertThat(session.bare()).isEqualTo(occupant.account());
                });
            }
            assertThat(room.occupants().sessions()).containsExactlyInAnyOrderElementsOf(sessions);
        }
    }

    @Property
    void a_room_always_has_an_owner_and_nobody_who_is_banned_is_in_it(@ForAll("visits") List<RoomCommand> visits) {
        RoomState room = open();
        for (RoomCommand command : visits) {
            room = after(room, command);
            assertThat(room.associations().values())
                    .anyMatch(association -> association.affiliation() == Affiliation.OWNER);
            RoomState now = room;
            assertThat(room.occupants().all())
                    .allSatisfy(occupant -> assertThat(occupant.affiliation())
                            .isEqualTo(now.affiliation(occupant.account()))
                            .isNotEqualTo(Affiliation.OUTCAST));
        }
    }

    /** XEP-0045 §7.2.5: in a semi-anonymous room only moderators, and everybody of oneself. */
    @Property
    void real_addresses_are_shown_to_moderators_only(@ForAll("visits") List<RoomCommand> visits) {
        RoomState room = open();
        for (RoomCommand command : visits) {
            RoomOutcome outcome;
            try {
                outcome = room.apply(command);
            } catch (StanzaException refused) {
                continue;
            }
            RoomState now = outcome.state();
            outcome.told().forEach(told -> assertThat(leaks(now, told)).isEmpty());
            room = now;
        }
    }

    private static List<? extends Jid> leaks(RoomState room, Fanout told) {
        Jid shown =
                UserInfo.find(told.stanza()).map(UserInfo::item).map(Item::jid).orElse(null);
        if (shown == null) {
            return List.of();
        }
        return told.recipients().stream()
                .filter(viewer -> !viewer.bare().equals(shown.bare()))
                .filter(viewer -> room.occupants()
                        .find(viewer)
                        .filter(occupant -> occupant.role() == Role.MODERATOR)
                        .isEmpty())
                .toList();
    }
}
