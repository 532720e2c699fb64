package chat.atrium.protocol.xep.carbons;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CarbonTest {

    private static final FullJid HOME = FullJid.parse("romeo@example.org/home");
    private static final Message ORIGINAL = new Message(
            StanzaHeader.empty()
                    .withFrom(Jid.parse("juliet@example.org/balcony"))
                    .withTo(Jid.parse("romeo@example.org/garden"))
                    .withId("m1"),
            Message.Type.CHAT,
            List.of(Element.of(Namespaces.CLIENT, "body", "Hi")));

    @ParameterizedTest
    @EnumSource
    void what_the_server_wraps_the_client_finds(Carbon.Direction direction) {
        Carbon carbon = new Carbon(direction, ORIGINAL);
        Message wrapped = carbon.to(HOME);
        assertThat(wrapped.header().from()).isEqualTo(HOME.bare());
        assertThat(wrapped.type()).isEqualTo(Message.Type.CHAT);
        assertThat(Carbon.isWrapper(wrapped)).isTrue();
        assertThat(Carbon.find(wrapped, HOME.bare())).contains(carbon);
    }

    @Test
    void a_copy_from_anybody_else_is_none() {
        Message wrapped = new Carbon(Carbon.Direction.RECEIVED, ORIGINAL).to(HOME);
        assertThat(Carbon.find(wrapped, BareJid.parse("tybalt@example.org"))).isEmpty();
        assertThat(Carbon.find(ORIGINAL, HOME.bare())).isEmpty();
    }
}
