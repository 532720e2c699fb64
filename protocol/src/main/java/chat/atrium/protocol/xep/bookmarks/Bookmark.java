package chat.atrium.protocol.xep.bookmarks;

import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an account remembers of a room (XEP-0402 §2); the room's address is the id of the item.
 *
 * @param name given by the user
 * @param autojoin clients are to be in the room
 * @param nickname wished for in the room
 * @param password of the room
 * @param extensions what clients have added; every client keeps those of the others
 */
public record Bookmark(
        @Nullable String name,
        boolean autojoin,
        @Nullable String nickname,
        @Nullable String password,
        List<Element> extensions) {

    /** The name of the node and of the payload's namespace. */
    public static final String NAMESPACE = "urn:xmpp:bookmarks:1";

    private static final String CONFERENCE = "conference";

    public Bookmark {
        extensions = List.copyOf(extensions);
    }

    /** Reads a bookmark; absent if the payload is none. */
    public static Optional<Bookmark> read(Element conference) {
        if (!conference.is(NAMESPACE, CONFERENCE)) {
            return Optional.empty();
        }
        return Optional.of(new Bookmark(
                conference.findAttribute("name").orElse(null),
                isAutojoin(conference),
                text(conference, "nick"),
                text(conference, "password"),
                conference
                        .elements(NAMESPACE, "extensions")
                        .flatMap(Element::elements)
                        .toList()));
    }

    static boolean isAutojoin(Element conference) {
        Predicate<String> yes = value -> value.equals("true") || value.equals("1");
        return conference.findAttribute("autojoin").filter(yes).isPresent();
    }

    private static @Nullable String text(Element conference, String local) {
        return conference.find(NAMESPACE, local).map(Element::text).orElse(null);
    }

    /** This bookmark with the extensions of another. */
    public Bookmark withExtensions(Bookmark other) {
        return new Bookmark(name, autojoin, nickname, password, other.extensions);
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, CONFERENCE).attribute("name", Optional.ofNullable(name));
        if (autojoin) {
            builder.attribute("autojoin", "true");
        }
        if (nickname != null) {
            builder.child("nick", nickname);
        }
        if (password != null) {
            builder.child("password", password);
        }
        if (!extensions.isEmpty()) {
            builder.child(Element.builder(NAMESPACE, "extensions")
                    .children(extensions)
                    .build());
        }
        return builder.build();
    }
}
