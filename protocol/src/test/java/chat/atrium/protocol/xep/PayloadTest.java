package chat.atrium.protocol.xep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.atrium.protocol.bind.Bind;
import chat.atrium.protocol.bind.Bound;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.jid.Resourcepart;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.chatstate.ChatState;
import chat.atrium.protocol.xep.datetime.DateTime;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xep.forward.Forwarded;
import chat.atrium.protocol.xep.idle.Idle;
import chat.atrium.protocol.xep.invite.Invitation;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Message MESSAGE = new Message(StanzaHeader.empty(), Message.Type.CHAT, List.of());

    @Test
    void a_wish_to_bind_is_read_as_it_is_written() {
        Bind wish = new Bind(Resourcepart.of("balcony"));
        Bound bound = new Bound(FullJid.parse("juliet@example.com/balcony"));

        assertThat(Bind.read(wish.toElement())).isEqualTo(wish);
        assertThat(Bind.read(Bind.feature()).findWanted()).isEmpty();
        assertThat(Bound.read(bound.toElement())).isEqualTo(bound);
    }

    @Test
    void a_resource_that_is_not_legal_is_refused() {
        Element wish = Element.builder(Namespaces.BIND, "bind")
                .child("resource", "\u00ad")
                .build();

        refused(() -> Bind.read(wish));
        refused(() -> Bound.read(wish));
    }

    @Test
    void a_delay_is_read_as_it_is_written() {
        Delay delay = new Delay(Jid.parse("example.com"), NOON, "Offline Storage");

        assertThat(Delay.read(delay.toElement())).isEqualTo(delay);
        assertThat(Delay.find(MESSAGE.with(delay.toElement()))).contains(delay);
        assertThat(Delay.find(MESSAGE.with(Element.of(Delay.NAMESPACE, "delay"))))
                .isEmpty();
    }

    @Test
    void a_forwarded_stanza_is_read_as_it_is_written() {
        Forwarded forwarded = new Forwarded(new Delay(null, NOON, null), MESSAGE);
        Element empty = Element.of(Forwarded.NAMESPACE, "forwarded");

        assertThat(Forwarded.read(forwarded.toElement())).isEqualTo(forwarded);
        refused(() -> Forwarded.read(empty));
        refused(() -> Forwarded.read(
                forwarded.toElement().toBuilder().child(MESSAGE.toElement()).build()));
    }

    @ParameterizedTest
    @EnumSource
    void a_message_tells_its_chat_state(ChatState state) {
        assertThat(ChatState.find(MESSAGE.with(state.toElement()))).contains(state);
        assertThat(ChatState.find(MESSAGE)).isEmpty();
    }

    @Test
    void a_presence_tells_since_when_nobody_is_there() {
        Presence presence = Presence.of(Presence.Type.AVAILABLE);

        assertThat(Idle.find(presence.with(new Idle(NOON).toElement()))).contains(new Idle(NOON));
        assertThat(Idle.find(presence.with(Element.of(Idle.NAMESPACE, "idle")))).isEmpty();
    }

    @Test
    void an_invitation_is_read_as_it_is_written() {
        Invitation invitation = new Invitation("xmpp:example.com?register;preauth=T", "https://a.example/T", NOON);
        Invitation forever = new Invitation("xmpp:example.com?register;preauth=T", null, null);

        assertThat(Invitation.read(invitation.toForm())).isEqualTo(invitation);
        assertThat(Invitation.read(forever.toForm())).isEqualTo(forever);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T12:00:00Z", "2026-01-01T12:00:00.000Z", "2026-01-01T13:00:00+01:00"})
    void the_same_moment_is_written_in_many_ways(String text) {
        assertThat(DateTime.find(text)).contains(NOON);
        assertThat(DateTime.find(DateTime.write(NOON))).contains(NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "2026-01-01", "2026-01-01T12:00:00", "20260101T12:00:00"})
    void what_is_no_moment_is_none(String text) {
        assertThat(DateTime.find(text)).isEmpty();
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(StanzaException.class).isThrownBy(call);
    }
}
