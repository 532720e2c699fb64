package chat.atrium.protocol.xep.bookmarks;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All bookmarks in one element, as clients have them that know no others (XEP-0048 §2).
 *
 * @param rooms the bookmarks by their rooms, without extensions
 * @param others what else is in it: links, for example
 */
public record BookmarkStorage(Map<BareJid, Bookmark> rooms, List<Element> others) {

    public static final String NAMESPACE = "storage:bookmarks";

    public static final Name NAME = new Name(NAMESPACE, "storage");

    private static final String CONFERENCE = "conference";

    public BookmarkStorage {
        rooms = Collections.unmodifiableMap(new LinkedHashMap<>(rooms));
        others = List.copyOf(others);
    }

    /** Reads it; a bookmark without the address of a room is none. */
    public static BookmarkStorage read(Element storage) {
        Map<BareJid, Bookmark> rooms = new LinkedHashMap<>();
        List<Element> others = new ArrayList<>();
        storage.elements().forEach(child -> {
            if (child.is(NAMESPACE, CONFERENCE)) {
                room(child).ifPresent(room -> rooms.put(room, bookmark(child)));
            } else {
                others.add(child);
            }
        });
        return new BookmarkStorage(rooms, others);
    }

    private static Optional<BareJid> room(Element conference) {
        try {
            return Optional.of(BareJid.parse(conference.findAttribute("jid").orElse("")));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }

    private static Bookmark bookmark(Element conference) {
        return new Bookmark(
                conference.findAttribute("name").orElse(null),
                Bookmark.isAutojoin(conference),
                text(conference, "nick"),
                text(conference, "password"),
                List.of());
    }

    private static @Nullable String text(Element conference, String local) {
        return conference.find(NAMESPACE, local).map(Element::text).orElse(null);
    }

    public Element toElement() {
        Element.Builder storage = Element.builder(NAMESPACE, NAME.local());
        rooms.forEach((room, bookmark) -> storage.child(conference(room, bookmark)));
        return storage.children(others).build();
    }

    private static Element conference(BareJid room, Bookmark bookmark) {
        Element.Builder builder = Element.builder(NAMESPACE, CONFERENCE)
                .attribute("jid", room.toString())
                .attribute("name", Optional.ofNullable(bookmark.name()))
                .attribute("autojoin", Boolean.toString(bookmark.autojoin()));
        if (bookmark.nickname() != null) {
            builder.child("nick", bookmark.nickname());
        }
        if (bookmark.password() != null) {
            builder.child("password", bookmark.password());
        }
        return builder.build();
    }
}
