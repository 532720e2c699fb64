package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.inbox.Conversation;
import chat.atrium.protocol.xep.inbox.InboxNews;
import chat.atrium.protocol.xep.inbox.Unread;
import chat.atrium.protocol.xep.memberdelivery.Membership;
import chat.atrium.protocol.xep.memberdelivery.Memberships;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    private static final BareJid LAUNCH = BareJid.parse("launch@conference.localhost");
    private static final BareJid BOARD = BareJid.parse("board@conference.localhost");

    private final SilentStreams streams = new SilentStreams();
    private final Connection over = new Connection(streams, Duration.ofSeconds(30), stanza -> {});
    private final Listeners listeners = new Listeners();
    private final Channels channels = new Channels(
            () -> over,
            () -> person(ClientFixture.ALICE),
            ChannelsTest::person,
            listeners,
            new Inbox(listeners),
            Domainpart.of("localhost"),
            new ClientFixture.Settings());

    private static Person person(BareJid jid) {
        String name = jid.equals(ClientFixture.BOB) ? "Bob Builder" : "Alice";
        return new Person(jid, name, Availability.AVAILABLE, "", null);
    }

    private void rooms(Membership... rooms) {
        streams.answer(new Memberships(Memberships.Kind.ROOMS, List.of(rooms)).toElement());
    }

    private static Membership room(BareJid jid, Affiliation affiliation, String name, boolean membersOnly) {
        return new Membership(jid, affiliation, Nickname.parse("Alice"), name, membersOnly);
    }

    @Test
    void the_channels_of_the_account_come_by_name_with_what_it_may_do() {
        channels.begin(over);
        assertThat(channels.isRead()).isFalse();
        rooms(room(LAUNCH, Affiliation.NONE, "launch", false), room(BOARD, Affiliation.OWNER, "Board", true));
        assertThat(channels.isRead()).isTrue();
        assertThat(channels.mine())
                .containsExactly(
                        new Channel(BOARD, "Board", true, true, 0, 0),
                        new Channel(LAUNCH, "launch", false, false, 0, 0));
    }

    @Test
    void a_channel_without_a_name_is_called_as_its_address() {
        channels.begin(over);
        rooms(room(LAUNCH, Affiliation.NONE, " ", false));
        assertThat(channels.name(LAUNCH)).isEqualTo("launch");
        assertThat(channels.name(BOARD)).isEqualTo("board");
    }

    @Test
    void a_channel_that_the_inbox_does_not_know_yet_is_asked_for_and_a_known_one_is_not() {
        channels.begin(over);
        rooms(room(LAUNCH, Affiliation.NONE, "Launch", false));
        int before = streams.requests().size();
        channels.told(new InboxNews.Changed(conversation(LAUNCH)));
        assertThat(streams.requests()).hasSize(before);
        channels.told(new InboxNews.Changed(conversation(BOARD)));
        channels.told(new InboxNews.Gone(LAUNCH));
        assertThat(streams.requests()).hasSize(before + 2);
        rooms();
        assertThat(channels.mine()).isEmpty();
    }

    @Test
    void members_are_known_by_their_nicknames_and_found_by_their_names() {
        FullJid occupant = (FullJid) Jid.parse(LAUNCH + "/Bob");
        assertThat(channels.isNewFace(occupant)).isTrue();
        assertThat(channels.isNewFace(occupant)).isFalse();
        var _ = channels.look(over, LAUNCH);
        Membership bob = new Membership(ClientFixture.BOB, Affiliation.MEMBER, Nickname.parse("Bob"), null, false);
        streams.answer(new Memberships(Memberships.Kind.MEMBERS, List.of(bob)).toElement());
        assertThat(channels.account(occupant)).contains(ClientFixture.BOB);
        assertThat(named(LAUNCH, "buil")).isCompletedWithValueMatching(found -> found.size() == 1);
        assertThat(named(LAUNCH, "bob")).isCompletedWithValueMatching(found -> found.size() == 1);
    }

    @Test
    void who_has_come_lately_is_asked_for_but_not_with_each_key() {
        CompletableFuture<List<Person>> found = named(LAUNCH, "bui");
        CompletableFuture<List<Person>> next = named(LAUNCH, "buil");
        assertThat(List.of(found, next)).noneMatch(CompletableFuture::isDone);
        assertThat(streams.requests()).hasSize(1);
        Membership bob = new Membership(ClientFixture.BOB, Affiliation.MEMBER, Nickname.parse("Bob"), null, false);
        streams.answer(new Memberships(Memberships.Kind.MEMBERS, List.of(bob)).toElement());
        assertThat(found).isCompletedWithValueMatching(people -> people.size() == 1);
        assertThat(next).isCompletedWithValueMatching(people -> people.size() == 1);
        assertThat(named(LAUNCH, "nobody")).isCompletedWithValueMatching(List::isEmpty);
        assertThat(streams.requests()).hasSize(1);
    }

    private CompletableFuture<List<Person>> named(BareJid channel, String words) {
        return channels.peopleNamed(channel, words, 8).toCompletableFuture();
    }

    private static Conversation conversation(BareJid jid) {
        return new Conversation(jid, Conversation.Kind.ROOM, null, OptionalLong.empty(), Unread.NOTHING, "occupant", 0);
    }
}
