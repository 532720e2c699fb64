package chat.atrium.backend.feature.pubsub.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.rsm.PageRequest.Start;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.disco.DiscoItems;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NodeListTest {

    private static final List<DiscoItems.Item> ALL = Stream.of("a", "b", "c", "d", "e")
            .map(node -> new DiscoItems.Item(BareJid.parse("pubsub.example.org"), node, null))
            .toList();

    private static NodeList page(PageRequest request) {
        return NodeList.of(ALL, request, 3);
    }

    private static List<String> names(PageRequest request) {
        return page(request).nodes().stream().map(DiscoItems.Item::node).toList();
    }

    @Test
    void pages_go_forwards_and_backwards() {
        assertThat(names(PageRequest.first(2))).containsExactly("a", "b");
        assertThat(names(PageRequest.after("b", 2))).containsExactly("c", "d");
        assertThat(names(PageRequest.after("d", 2))).containsExactly("e");
        assertThat(names(PageRequest.after("e", 2))).isEmpty();
        assertThat(names(PageRequest.last(2))).containsExactly("d", "e");
        assertThat(names(PageRequest.before("d", 2))).containsExactly("b", "c");
        assertThat(names(PageRequest.before("b", 2))).containsExactly("a");
        assertThat(names(new PageRequest(2, new Start.At(3)))).containsExactly("d", "e");
        assertThat(names(new PageRequest(2, new Start.At(9)))).isEmpty();
    }

    @Test
    void a_page_has_no_more_than_it_may() {
        assertThat(names(PageRequest.first(100))).containsExactly("a", "b", "c");
        assertThat(names(new PageRequest(null, new Start.First()))).hasSize(3);
        assertThat(NodeList.of(ALL, PageRequest.first(100), 5).isWhole()).isTrue();
        assertThat(page(PageRequest.first(100)).isWhole()).isFalse();
    }

    @Test
    void a_page_says_where_it_is() {
        assertThat(page(PageRequest.after("b", 2)).page().index()).isEqualTo(2);
        assertThat(page(PageRequest.first(0)).page().count()).isEqualTo(5);
    }

    @Test
    void behind_what_is_not_there_is_nothing() {
        assertThatThrownBy(() -> page(PageRequest.after("x", 2))).isInstanceOf(StanzaException.class);
    }
}
