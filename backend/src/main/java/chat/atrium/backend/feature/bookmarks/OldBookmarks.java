package chat.atrium.backend.feature.bookmarks;

import chat.atrium.backend.feature.pep.OwnNodes;
import chat.atrium.backend.feature.pep.PersonalNodes;
import chat.atrium.backend.feature.privatexml.PrivateElement;
import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.xep.bookmarks.Bookmark;
import chat.atrium.protocol.xep.bookmarks.BookmarkStorage;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The bookmarks as clients see and set them that know only XEP-0048 in private storage (XEP-0402 §5.2). */
@Singleton
public final class OldBookmarks implements PrivateElement, DiscoContributor {

    static final String COMPAT = Bookmark.NAMESPACE + "#compat";

    private final PersonalNodes nodes;

    public OldBookmarks(PersonalNodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public Name name() {
        return BookmarkStorage.NAME;
    }

    @Override
    public Set<String> accountFeatures() {
        return Set.of(COMPAT);
    }

    @Override
    public Element read(BareJid account, Element stored) {
        Map<BareJid, Bookmark> rooms = ask(account, OldBookmarks::rooms);
        return new BookmarkStorage(rooms, BookmarkStorage.read(stored).others()).toElement();
    }

    @Override
    public Element write(BareJid account, Element wanted) {
        BookmarkStorage storage = BookmarkStorage.read(wanted);
        ask(account, own -> {
            change(own, storage.rooms());
            return own;
        });
        return new BookmarkStorage(Map.of(), storage.others()).toElement();
    }

    private static void change(OwnNodes own, Map<BareJid, Bookmark> wanted) {
        Map<BareJid, Bookmark> before = rooms(own);
        wanted.forEach((room, bookmark) -> {
            Optional<Bookmark> known = Optional.ofNullable(before.get(room));
            Bookmark now = known.map(bookmark::withExtensions).orElse(bookmark);
            if (known.filter(now::equals).isEmpty()) {
                own.publish(Bookmark.NAMESPACE, Item.of(room.toString(), now.toElement()), NodeConfig.ofPrivate());
            }
        });
        before.keySet().stream()
                .filter(room -> !wanted.containsKey(room))
                .forEach(room -> own.retract(Bookmark.NAMESPACE, room.toString()));
    }

    /** Those items that are bookmarks of rooms. */
    private static Map<BareJid, Bookmark> rooms(OwnNodes own) {
        Map<BareJid, Bookmark> rooms = new LinkedHashMap<>();
        for (Item item : own.items(Bookmark.NAMESPACE)) {
            Optional<BareJid> room = item.findId().flatMap(OldBookmarks::room);
            Optional<Bookmark> bookmark = item.findPayload().flatMap(Bookmark::read);
            if (room.isPresent() && bookmark.isPresent()) {
                rooms.put(room.get(), bookmark.get());
            }
        }
        return rooms;
    }

    private static Optional<BareJid> room(String id) {
        try {
            return Optional.of(BareJid.parse(id)).filter(room -> room.toString().equals(id));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }

    private <T> T ask(BareJid account, Function<OwnNodes, T> question) {
        return nodes.post(account, question).toCompletableFuture().join();
    }
}
