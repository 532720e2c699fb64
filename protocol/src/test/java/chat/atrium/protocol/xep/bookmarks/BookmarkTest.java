package chat.atrium.protocol.xep.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookmarkTest {

    private static final BareJid ROOM = BareJid.parse("theplay@conference.example.org");
    private static final Element STATE = Element.of("http://myclient.example/bookmark/state", "state");
    private static final Bookmark FULL = new Bookmark("The Play's the Thing", true, "JC", "secret", List.of(STATE));
    private static final Bookmark EMPTY = new Bookmark(null, false, null, null, List.of());

    @Test
    void a_bookmark_is_read_as_it_is_written() {
        assertThat(Bookmark.read(FULL.toElement())).contains(FULL);
        assertThat(Bookmark.read(EMPTY.toElement())).contains(EMPTY);
        assertThat(Bookmark.read(Element.of(Bookmark.NAMESPACE, "url"))).isEmpty();
    }

    @Test
    void all_in_one_element_are_read_as_they_are_written() {
        Element link = Element.of(BookmarkStorage.NAMESPACE, "url");
        Bookmark plain = new Bookmark("The Play's the Thing", true, "JC", "secret", List.of());
        BookmarkStorage storage = new BookmarkStorage(Map.of(ROOM, plain), List.of(link));

        assertThat(BookmarkStorage.read(storage.toElement())).isEqualTo(storage);
    }

    @Test
    void a_bookmark_of_no_room_is_none() {
        Element storage = Element.builder(BookmarkStorage.NAMESPACE, "storage")
                .child(Element.of(BookmarkStorage.NAMESPACE, "conference"))
                .build();

        assertThat(BookmarkStorage.read(storage).rooms()).isEmpty();
    }

    @Test
    void extensions_survive_a_client_that_does_not_know_them() {
        assertThat(EMPTY.withExtensions(FULL).extensions()).containsExactly(STATE);
    }
}
