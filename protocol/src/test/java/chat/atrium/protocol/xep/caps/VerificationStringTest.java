package chat.atrium.protocol.xep.caps;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two examples of XEP-0115. */
class VerificationStringTest {

    private static final XmlLimits LIMITS = new XmlLimits(10_000, 16, 16, 64);

    private static final List<String> FEATURES = List.of(
            "http://jabber.org/protocol/muc",
            "http://jabber.org/protocol/disco#items",
            "http://jabber.org/protocol/disco#info",
            "http://jabber.org/protocol/caps");

    @Test
    void one_identity_and_some_features_as_in_section_5_2() {
        DiscoInfo exodus = DiscoInfo.of(List.of(DiscoIdentity.of("client", "pc", "Exodus 0.9.1")), FEATURES);

        assertThat(VerificationString.of(exodus)).isEqualTo("QgayPKawpkPSDYmwT/WM94uAlu0=");
    }

    @Test
    void identities_in_two_languages_and_a_form_as_in_section_5_3() {
        Element query = XmlReader.read("""
                <query xmlns='http://jabber.org/protocol/disco#info'>\
                <identity xml:lang='en' category='client' name='Psi 0.11' type='pc'/>\
                <identity xml:lang='el' category='client' name='Ψ 0.11' type='pc'/>\
                <feature var='http://jabber.org/protocol/muc'/>\
                <feature var='http://jabber.org/protocol/disco#info'/>\
                <feature var='http://jabber.org/protocol/caps'/>\
                <feature var='http://jabber.org/protocol/disco#items'/>\
                <x xmlns='jabber:x:data' type='result'>\
                <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:dataforms:softwareinfo</value></field>\
                <field var='os'><value>Mac</value></field>\
                <field var='ip_version' type='text-multi'><value>ipv6</value><value>ipv4</value></field>\
                <field var='software'><value>Psi</value></field>\
                <field var='os_version'><value>10.5.1</value></field>\
                <field var='software_version'><value>0.11</value></field>\
                </x></query>""", LIMITS);

        assertThat(VerificationString.of(DiscoInfo.read(query))).isEqualTo("q07IKJEyjvHSyhy//CH0CxmKi8w=");
    }

    @Test
    void an_answer_is_believed_if_it_fits_the_hash_and_says_nothing_twice() {
        DiscoInfo exodus = DiscoInfo.of(List.of(DiscoIdentity.of("client", "pc", "Exodus 0.9.1")), FEATURES);
        EntityCapabilities capabilities = EntityCapabilities.of("https://client.example", exodus);
        Element answer = exodus.toElement();
        Element twice = answer.toBuilder()
                .child(Element.builder(DiscoInfo.NAMESPACE, "feature")
                        .attribute("var", FEATURES.getFirst())
                        .build())
                .build();
        Element more = answer.toBuilder()
                .child(Element.builder(DiscoInfo.NAMESPACE, "feature")
                        .attribute("var", "urn:example:more")
                        .build())
                .build();

        assertThat(capabilities.verify(answer)).isTrue();
        assertThat(capabilities.verify(twice)).isFalse();
        assertThat(capabilities.verify(more)).isFalse();
        assertThat(new EntityCapabilities("https://client.example", "md5", capabilities.ver()).verify(answer))
                .isFalse();
    }
}
