package chat.atrium.backend.feature.room.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.feature.room.ListedRooms;
import chat.atrium.backend.feature.room.RoomDirectory;
import chat.atrium.backend.feature.room.RoomRepository;
import chat.atrium.backend.feature.room.StoredRoom;
import chat.atrium.backend.feature.room.aspect.PersistenceAspect;
import chat.atrium.backend.feature.room.aspect.VisibilityAspect;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.OccupantIds;
import chat.atrium.backend.feature.room.state.RoomLimits;
import chat.atrium.backend.feature.room.state.RoomRow;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.feature.room.state.Subject;
import chat.atrium.backend.storage.StorageException;
import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.xep.memberdelivery.Membership;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.mucsub.RoomSubscription;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class RoomsInPostgresTest {

    private static final byte[] SECRET = {1, 2, 3};
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final RoomRepository rooms;
    private final RoomDirectory directory;
    private final Domainpart service = Domainpart.of("conference." + UUID.randomUUID());
    private final BareJid hag = BareJid.parse("hag@" + service);
    private final BareJid crone = BareJid.parse("crone@" + service);

    @Inject
    RoomsInPostgresTest(RoomRepository rooms, RoomDirectory directory) {
        this.rooms = rooms;
        this.directory = directory;
    }

    private BareJid address(String localpart) {
        return BareJid.of(Localpart.of(localpart), service);
    }

    private RoomState create(String localpart) {
        RoomState room =
                RoomState.made(address(localpart), hag, new OccupantIds(SECRET), new RoomLimits(50, 20, 100, 10));
        return room.numbered(rooms.create(room));
    }

    private StoredRoom find(String localpart) {
        return rooms.find(address(localpart)).orElseThrow();
    }

    @Test
    void a_room_is_found_as_it_was_made() {
        RoomState room = create("coven");
        StoredRoom found = find("coven");
        assertThat(found.number()).isEqualTo(room.number());
        assertThat(found.ids().of(hag)).isEqualTo(room.ids().of(hag));
        assertThat(found.subject()).isEqualTo(Subject.NONE);
        assertThat(found.associations()).isEqualTo(room.associations());
        assertThat(rooms.find(address("heath"))).isEmpty();
        assertThat(rooms.owned(hag)).isEqualTo(1);
        assertThat(rooms.owned(crone)).isZero();
    }

    @Test
    void an_address_has_one_room_only() {
        create("coven");
        assertThatThrownBy(() -> create("coven")).isInstanceOf(StorageException.class);
    }

    @Test
    void what_one_outcome_changes_is_changed_together() {
        RoomState room = create("coven");
        Subject subject = new Subject("Spells", FullJid.parse(room.jid() + "/hag"), NOON);
        Association member = new Association(Affiliation.MEMBER, Nickname.parse("Crone"), false, true);
        RoomState changed = room.with(room.config().with(PersistenceAspect.PERSISTENT, true))
                .with(subject)
                .with(crone, member);
        rooms.write(
                changed,
                List.of(
                        new RoomRow.Configured(changed.config()),
                        new RoomRow.Discussed(subject),
                        new RoomRow.Associated(crone, member),
                        new RoomRow.Deserted(NOON)));
        StoredRoom found = find("coven");
        assertThat(found.config().get(PersistenceAspect.PERSISTENT)).isTrue();
        assertThat(found.subject()).isEqualTo(subject);
        assertThat(found.associations().get(crone)).isEqualTo(member);
        assertThat(found.deserted()).isEqualTo(NOON);
    }

    @Test
    void of_rows_that_contradict_each_other_none_is_kept() {
        RoomState room = create("coven");
        Nickname same = Nickname.parse("witch");
        List<RoomRow> rows = List.of(
                new RoomRow.Associated(hag, new Association(Affiliation.OWNER, same, false, false)),
                new RoomRow.Associated(crone, new Association(Affiliation.MEMBER, same, false, false)));
        assertThatThrownBy(() -> rooms.write(room, rows)).isInstanceOf(StorageException.class);
        assertThat(find("coven").associations()).isEqualTo(room.associations());
    }

    @Test
    void who_is_nothing_to_a_room_any_more_is_forgotten() {
        RoomState room = create("coven");
        rooms.write(room, List.of(new RoomRow.Associated(hag, Association.NONE)));
        assertThat(find("coven").associations()).isEmpty();
        assertThat(directory.roomsThatKnow(hag)).isEmpty();
    }

    @Test
    void a_room_that_is_deleted_leaves_nothing() {
        RoomState room = create("coven");
        rooms.delete(room.number());
        assertThat(rooms.find(room.jid())).isEmpty();
        assertThat(directory.roomsThatKnow(hag)).isEmpty();
    }

    @Test
    void an_account_finds_its_rooms() {
        RoomState room = create("coven");
        create("heath");
        Association joined = Association.NONE.joinedAs(Nickname.parse("Crone"));
        Association banned = Association.NONE.with(Affiliation.OUTCAST);
        rooms.write(room, List.of(new RoomRow.Associated(crone, joined)));
        RoomState other = create("moor");
        rooms.write(other, List.of(new RoomRow.Associated(crone, banned)));
        assertThat(directory.roomsOf(crone))
                .containsExactly(new Membership(room.jid(), Affiliation.NONE, Nickname.parse("Crone"), "coven", false));
        assertThat(directory.subscriptionsOf(crone)).isEmpty();
        rooms.write(room, List.of(new RoomRow.Associated(crone, joined.subscribedAs(Nickname.parse("Crone")))));
        assertThat(directory.subscriptionsOf(crone))
                .extracting(RoomSubscription::room)
                .containsExactly(room.jid());
        assertThat(directory.roomsThatKnow(crone)).containsExactlyInAnyOrder(room.jid(), other.jid());
        assertThat(directory.temporary(service))
                .containsExactlyInAnyOrder(address("coven"), address("heath"), address("moor"));
    }

    @Test
    void the_list_is_read_page_by_page_in_both_directions() {
        for (String name : List.of("d", "b", "a", "c", "e")) {
            create(name);
        }
        RoomState hidden = create("hidden");
        RoomState changed = hidden.with(hidden.config().with(VisibilityAspect.PUBLIC, false));
        rooms.write(changed, List.of(new RoomRow.Configured(changed.config())));

        assertThat(names(directory.list(service, PageRequest.first(2), 2))).containsExactly("a", "b");
        assertThat(names(directory.list(service, PageRequest.after("b", 2), 2))).containsExactly("c", "d");
        assertThat(names(directory.list(service, PageRequest.before("d", 2), 2)))
                .containsExactly("b", "c");
        ListedRooms last = directory.list(service, PageRequest.last(2), 2);
        assertThat(names(last)).containsExactly("d", "e");
        assertThat(last.first()).isEqualTo(3);
        assertThat(last.count()).isEqualTo(5);
        PageRequest third = new PageRequest(2, new PageRequest.Start.At(2));
        assertThat(names(directory.list(service, third, 2))).containsExactly("c", "d");
    }

    private static List<String> names(ListedRooms listed) {
        return listed.rooms().stream()
                .map(room -> room.jid().bare().findLocal().orElseThrow().value())
                .toList();
    }
}
