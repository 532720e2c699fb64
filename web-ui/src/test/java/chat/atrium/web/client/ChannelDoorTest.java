package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xep.memberdelivery.MemberJoin;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.OwnerQuery;
import chat.atrium.protocol.xep.muc.Role;
import chat.atrium.protocol.xep.muc.StatusCode;
import chat.atrium.protocol.xep.muc.UserInfo;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ChannelDoorTest {

    private static final BareJid LAUNCH = BareJid.parse("launch-2@conference.localhost");

    private final SilentStreams streams = new SilentStreams();
    private final Person ann = new Person(ClientFixture.ALICE, "Ann", Availability.AVAILABLE, "", null);
    private final ChannelDoor door =
            new ChannelDoor(() -> ann, BareJid.parse("conference.localhost"), Duration.ofSeconds(30));
    private final Connection over = new Connection(streams, Duration.ofSeconds(30), stanza -> {
        if (stanza instanceof Presence presence) {
            door.heard(presence);
        }
    });

    private CompletableFuture<ChannelOutcome> make(String name, boolean isPrivate) {
        return door.make(over, name, "why", isPrivate).toCompletableFuture();
    }

    private void comeIn(StatusCode... codes) {
        Item item = Item.of(Affiliation.OWNER, Role.MODERATOR);
        Presence self = Presence.of(Presence.Type.AVAILABLE)
                .with(UserInfo.of(item, Set.of(codes)).toElement());
        streams.push(Stanza.from(self, Jid.parse(LAUNCH + "/Ann")));
    }

    private String option(String variable) {
        Form form = Form.read(streams.asked().find(Form.NAMESPACE, "x").orElseThrow());
        return form.findValue("muc#roomconfig_" + variable).orElseThrow();
    }

    @Test
    void who_makes_a_private_channel_sets_it_up_and_belongs_to_it() {
        CompletableFuture<ChannelOutcome> made = make(" Launch, 2! ", true);
        comeIn(StatusCode.SELF_PRESENCE, StatusCode.ROOM_CREATED);
        assertThat(streams.asked().name()).isEqualTo(OwnerQuery.NAME);
        assertThat(option("membersonly")).isEqualTo("1");
        assertThat(option("publicroom")).isEqualTo("0");
        streams.answer();
        assertThat(MemberJoin.read(streams.asked()).nickname()).hasToString("Ann");
        streams.answer();
        assertThat(made).isCompletedWithValue(new ChannelOutcome.Made(LAUNCH));
    }

    @Test
    void a_public_channel_is_open_to_all() {
        var _ = make("Launch 2", false);
        comeIn(StatusCode.SELF_PRESENCE, StatusCode.ROOM_CREATED);
        assertThat(option("membersonly")).isEqualTo("0");
        assertThat(option("publicroom")).isEqualTo("1");
    }

    @Test
    void a_channel_that_is_there_already_is_not_made_and_not_changed() {
        CompletableFuture<ChannelOutcome> made = make("Launch 2", false);
        comeIn(StatusCode.SELF_PRESENCE);
        assertThat(made).isCompletedWithValue(new ChannelOutcome.NotMade(ChannelOutcome.Reason.TAKEN));
        assertThat(streams.requests()).isEmpty();
    }

    @Test
    void a_name_without_letters_or_digits_names_no_channel() {
        assertThat(make("!?", false)).isCompletedWithValue(new ChannelOutcome.NotMade(ChannelOutcome.Reason.NO_NAME));
        assertThat(streams.sent).isEmpty();
    }

    @Test
    void who_has_a_namesake_in_the_channel_joins_with_the_address_behind_the_name() {
        CompletableFuture<?> joined = door.join(over, LAUNCH);
        streams.refuse(ErrorCondition.CONFLICT);
        assertThat(MemberJoin.read(streams.asked()).nickname()).hasToString("Ann (alice@localhost)");
        streams.answer();
        assertThat(joined).isCompleted();
    }

    @Test
    void who_may_not_come_in_does_not_try_twice() {
        CompletableFuture<?> joined = door.join(over, LAUNCH);
        streams.refuse(ErrorCondition.REGISTRATION_REQUIRED);
        assertThat(joined).isCompletedExceptionally();
        assertThat(streams.requests()).hasSize(1);
    }
}
