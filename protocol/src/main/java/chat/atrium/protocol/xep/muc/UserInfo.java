package chat.atrium.protocol.xep.muc;

import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.Element;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a room adds to stanzas, and how people ask it to pass on invitations: {@code muc#user} (XEP-0045 §18.2).
 *
 * @param item the occupant the stanza is from
 * @param mediated invitations, or the answer that declines one
 * @param destroy why the room is no more
 * @param password of the room one is invited to
 */
public record UserInfo(
        @Nullable Item item,
        Set<StatusCode> status,
        List<Mediated> mediated,
        @Nullable Destruction destroy,
        @Nullable String password) {

    public static final String NAMESPACE = "http://jabber.org/protocol/muc#user";

    private static final String PASSWORD = "password";
    private static final String STATUS = "status";

    public UserInfo {
        status = Set.copyOf(status);
        mediated = List.copyOf(mediated);
    }

    /** Nothing but the mark, as private messages have it (§7.5). */
    public static UserInfo mark() {
        return new UserInfo(null, Set.of(), List.of(), null, null);
    }

    public static UserInfo of(Item item, Set<StatusCode> status) {
        return new UserInfo(item, status, List.of(), null, null);
    }

    /** Only codes, as a room announces changes of itself (§10.2.1). */
    public static UserInfo of(Set<StatusCode> status) {
        return new UserInfo(null, status, List.of(), null, null);
    }

    public static UserInfo of(Mediated mediated, @Nullable String password) {
        return new UserInfo(null, Set.of(), List.of(mediated), null, password);
    }

    /**
     * Reads it, if the stanza has it; codes that nobody here knows are passed over.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if it is not well made
     */
    public static Optional<UserInfo> find(Stanza stanza) {
        return stanza.find(NAMESPACE, "x").map(UserInfo::read);
    }

    private static UserInfo read(Element x) {
        Set<StatusCode> status = EnumSet.noneOf(StatusCode.class);
        x.elements(NAMESPACE, STATUS)
                .flatMap(element -> element.findAttribute("code").stream())
                .forEach(code -> StatusCode.find(code).ifPresent(status::add));
        return new UserInfo(
                x.find(NAMESPACE, Item.LOCAL).map(Item::read).orElse(null),
                status,
                x.elements().flatMap(child -> Mediated.find(child).stream()).toList(),
                x.find(NAMESPACE, Destruction.LOCAL).map(Destruction::read).orElse(null),
                x.find(NAMESPACE, PASSWORD).map(Element::text).orElse(null));
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, "x");
        if (item != null) {
            builder.child(item.toElement(NAMESPACE));
        }
        mediated.forEach(each -> builder.child(each.toElement()));
        if (destroy != null) {
            builder.child(destroy.toElement(NAMESPACE));
        }
        if (password != null) {
            builder.child(PASSWORD, password);
        }
        status.stream()
                .sorted()
                .forEach(code -> builder.child(Element.builder(NAMESPACE, STATUS)
                        .attribute("code", Integer.toString(code.code()))
                        .build()));
        return builder.build();
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "UserInfo[item=%s, status=%s, mediated=%s, destroy=%s]".formatted(item, status, mediated, destroy);
    }
}
