package chat.atrium.gateway.transport;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.port.SharedStanza;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextFormTest {

    private final Stanza common =
            Stanza.from(Presence.of(Presence.Type.UNAVAILABLE), Jid.parse("juliet@a.example/balcony"));

    @Test
    void each_recipient_reads_a_stanza_of_its_own() {
        TextForm<String> frames = TextForm.frames();
        Jid first = Jid.parse("romeo@b.example/it's <&> \"here\"");
        Jid second = Jid.parse("nurse@a.example");

        assertThat(read(frames.copy(new SharedStanza(common, first)))).isEqualTo(Stanza.to(common, first));
        assertThat(read(frames.copy(new SharedStanza(common, second)))).isEqualTo(Stanza.to(common, second));
    }

    @Test
    void inside_a_document_nothing_is_declared_again() {
        TextForm<byte[]> document = TextForm.document();

        assertThat(document.copy(new SharedStanza(common, Jid.parse("nurse@a.example"))))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("<presence to='nurse@a.example' from='juliet@a.example/balcony' type='unavailable'/>");
    }

    private static Stanza read(String frame) {
        return Stanza.read(XmlReader.read(frame, new XmlLimits(1000, 10, 10, 100)));
    }
}
