package chat.atrium.protocol.xep.mention;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    private static final BareJid JULIET = BareJid.parse("juliet@capulet.lit");

    private static Mentions in(String payload) {
        String xml = "<message xmlns='jabber:client' type='groupchat' to='balcony@channels.shakespeare.lit'>" + payload
                + "</message>";
        return Mentions.in((Message) Stanza.read(XmlReader.read(xml, new XmlLimits(1 << 16, 20, 20, 200))));
    }

    /** XEP-0372 §3.2, RFC 5122 §2.2. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmpp:juliet@capulet.lit",
                "xmpp:juliet@capulet.lit?message",
                "xmpp:juliet@capulet.lit/balcony",
                "xmpp:%6auliet@capulet.lit"
            })
    void a_reference_calls_a_person(String uri) {
        Mentions mentions = in("<reference xmlns='urn:xmpp:reference:0' type='mention' begin='0' uri='" + uri + "'/>");

        assertThat(mentions.names(JULIET, null)).isTrue();
        assertThat(mentions.everybody()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<reference xmlns='urn:xmpp:reference:0' type='data' uri='xmpp:juliet@capulet.lit'/>",
                "<reference xmlns='urn:xmpp:reference:0' type='mention' uri='xmpp:juliet@capulet.lit' anchor='xmpp:x'/>",
                "<reference xmlns='urn:xmpp:reference:0' type='mention' uri='https://juliet@capulet.lit'/>",
                "<reference xmlns='urn:xmpp:reference:0' type='mention' uri='xmpp:%zz@capulet.lit'/>",
                "<reference xmlns='urn:xmpp:reference:0' type='mention'/>",
                "<mention xmlns='urn:xmpp:mentions:0' jid='juliet@capulet.lit'><noping/></mention>",
                "<mention xmlns='urn:xmpp:mentions:0' jid='juliet@capulet.lit'><active/></mention>",
                "<mention xmlns='urn:xmpp:mentions:0' mentions='urn:xmpp:mentions:0#server' uri='xmpp:capulet.lit'/>"
            })
    void whatever_else_is_referred_to_calls_nobody(String payload) {
        assertThat(in(payload)).isEqualTo(Mentions.NONE);
    }

    /** XEP-0513 §3.1. */
    @Test
    void an_occupant_is_called_by_its_id_in_the_room() {
        Mentions mentions = in("<mention xmlns='urn:xmpp:mentions:0' begin='7' end='12' occupantid='o1'/>");

        assertThat(mentions.names(JULIET, "o1")).isTrue();
        assertThat(mentions.names(JULIET, "o2")).isFalse();
        assertThat(mentions.names(JULIET, null)).isFalse();
    }

    /** XEP-0513 §3.2.1.1. */
    @Test
    void everybody_is_called_in_this_room_only() {
        String all = "<mention xmlns='urn:xmpp:mentions:0' mentions='urn:xmpp:mentions:0#channel'";

        assertThat(in(all + "/>").everybody()).isTrue();
        assertThat(in(all + " uri='xmpp:balcony@channels.shakespeare.lit'/>").everybody())
                .isTrue();
        assertThat(in(all + " uri='xmpp:garden@channels.shakespeare.lit'/>").everybody())
                .isFalse();
    }
}
