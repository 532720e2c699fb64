package chat.atrium.protocol.xep.memberdelivery;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.List;

/** The rooms of an account (§5.4), or the members of a room (§5.5). */
public record Memberships(Kind kind, List<Membership> items) {

    /** Which of the two. */
    public enum Kind {
        ROOMS("rooms", "room"),
        MEMBERS("members", "member");

        private final String list;
        private final String item;

        Kind(String list, String item) {
            this.list = list;
            this.item = item;
        }

        public Name payload() {
            return new Name(MemberDelivery.NAMESPACE, list);
        }
    }

    public Memberships {
        items = List.copyOf(items);
    }

    /** Asks for them. */
    public static Element request(Kind kind) {
        return new Memberships(kind, List.of()).toElement();
    }

    /** Reads an answer. */
    public static Memberships read(Kind kind, Element list) {
        return new Memberships(
                kind,
                list.elements(MemberDelivery.NAMESPACE, kind.item)
                        .map(Membership::read)
                        .toList());
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(MemberDelivery.NAMESPACE, kind.list);
        items.forEach(item -> builder.child(item.toElement(kind.item)));
        return builder.build();
    }
}
