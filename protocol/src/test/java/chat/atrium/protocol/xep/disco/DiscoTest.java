package chat.atrium.protocol.xep.disco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoTest {

    @Test
    void information_comes_back_as_it_was_written() {
        Element form = Element.builder("jabber:x:data", "x")
                .attribute("type", "result")
                .build();
        DiscoInfo info = new DiscoInfo(
                "node",
                List.of(new DiscoIdentity("server", "im", "Ψ", "el"), DiscoIdentity.of("pubsub", "pep")),
                DiscoInfo.of(List.of(), List.of("urn:b", "urn:a")).features(),
                List.of(form));

        assertThat(DiscoInfo.read(info.toElement())).isEqualTo(info);
    }

    @Test
    void items_come_back_as_they_were_written() {
        DiscoItems items = new DiscoItems(
                null,
                List.of(
                        DiscoItems.Item.of(Jid.parse("rooms.acme.example")),
                        new DiscoItems.Item(Jid.parse("acme.example"), "urn:x#y", "Do y")));

        assertThat(DiscoItems.read(items.toElement())).isEqualTo(items);
    }

    @Test
    void an_item_without_an_address_is_refused() {
        Element query = Element.builder(DiscoItems.NAMESPACE, "query")
                .child(Element.of(DiscoItems.NAMESPACE, "item"))
                .build();

        assertThatThrownBy(() -> DiscoItems.read(query)).isInstanceOf(StanzaException.class);
    }
}
