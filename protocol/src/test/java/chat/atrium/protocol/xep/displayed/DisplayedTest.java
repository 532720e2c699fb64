package chat.atrium.protocol.xep.displayed;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import chat.atrium.protocol.xml.Element;
import org.junit.jupiter.api.Test;

class DisplayedTest {

    private static final Displayed MARKER =
            new Displayed(new StanzaId("0f710f2b", BareJid.parse("juliet@example.org")));

    @Test
    void a_marker_is_read_as_it_is_written() {
        assertThat(Displayed.read(MARKER.toElement())).contains(MARKER);
    }

    @Test
    void a_marker_that_names_no_message_is_none() {
        Element nobody = Element.builder(StanzaId.NAMESPACE, "stanza-id")
                .attribute("id", "0f710f2b")
                .build();

        assertThat(Displayed.read(Element.of(Displayed.NAMESPACE, "displayed"))).isEmpty();
        assertThat(Displayed.read(Element.builder(Displayed.NAMESPACE, "displayed")
                        .child(nobody)
                        .build()))
                .isEmpty();
        assertThat(Displayed.read(Element.of("urn:xmpp:chat-markers:0", "displayed")))
                .isEmpty();
    }
}
