package chat.atrium.protocol.xep.mention;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message calls: XEP-0513 §3, and the mentions of XEP-0372 §3.2, which most clients send. A mention that is not
 * to ping anybody is none, nor is one for those only who are there to see it anyway (XEP-0513 §3.5).
 *
 * @param people by their address
 * @param occupants by their occupant-id in the room (XEP-0421)
 * @param everybody true if the whole room is called
 */
public record Mentions(Set<BareJid> people, Set<String> occupants, boolean everybody) {

    public static final String NAMESPACE = "urn:xmpp:mentions:0";

    /** The namespace of references (XEP-0372). */
    public static final String REFERENCES = "urn:xmpp:reference:0";

    /** Nobody is called. */
    public static final Mentions NONE = new Mentions(Set.of(), Set.of(), false);

    private static final String ROOM = NAMESPACE + "#channel";
    private static final String SCHEME = "xmpp:";

    public Mentions {
        people = Set.copyOf(people);
        occupants = Set.copyOf(occupants);
    }

    /** Whom the message calls; what is not well made calls nobody. */
    public static Mentions in(Message message) {
        Set<BareJid> people = new LinkedHashSet<>(0);
        Set<String> occupants = new LinkedHashSet<>(0);
        boolean everybody = false;
        for (Element payload : message.payloads()) {
            if (payload.is(REFERENCES, "reference")) {
                findPerson(payload).ifPresent(people::add);
            } else if (payload.is(NAMESPACE, "mention") && pings(payload)) {
                Optional<String> group = payload.findAttribute("mentions");
                if (group.isEmpty()) {
                    payload.findAttribute("occupantid").ifPresent(occupants::add);
                    payload.findAttribute("jid").flatMap(Mentions::findJid).ifPresent(people::add);
                } else if (group.get().equals(ROOM)) {
                    everybody |= isThisRoom(payload, message);
                }
            }
        }
        return people.isEmpty() && occupants.isEmpty() && !everybody
                ? NONE
                : new Mentions(people, occupants, everybody);
    }

    /** True if somebody is called by name. */
    public boolean callsSomebody() {
        return !people.isEmpty() || !occupants.isEmpty();
    }

    /** True if one of them is this person, who is known in the room by that occupant-id. */
    public boolean names(BareJid person, @Nullable String occupant) {
        return people.contains(person) || occupant != null && occupants.contains(occupant);
    }

    /** Calls the whole room (XEP-0513 §3.2.1.1). */
    public static Element everyone() {
        return Element.builder(NAMESPACE, "mention").attribute("mentions", ROOM).build();
    }

    private static boolean pings(Element mention) {
        return mention.find(NAMESPACE, "noping").isEmpty()
                && mention.find(NAMESPACE, "active").isEmpty();
    }

    /** XEP-0372 §3.1: with an anchor it is another message that refers. */
    static Optional<BareJid> findPerson(Element reference) {
        return reference
                .findAttribute("type")
                .filter("mention"::equals)
                .filter(mention -> reference.findAttribute("anchor").isEmpty())
                .flatMap(mention -> reference.findAttribute("uri"))
                .flatMap(Mentions::findAddress);
    }

    /** XEP-0513 §3.2.1.1: without a {@code uri} it is the room in which it is said. */
    private static boolean isThisRoom(Element mention, Message message) {
        Optional<String> uri = mention.findAttribute("uri");
        return uri.isEmpty()
                || uri.flatMap(Mentions::findAddress)
                        .filter(room -> isOf(room, message.header().from())
                                || isOf(room, message.header().to()))
                        .isPresent();
    }

    private static boolean isOf(BareJid room, @Nullable Jid address) {
        return address != null && room.equals(address.bare());
    }

    /** The address in a URI without authority (RFC 5122 §2.2). */
    private static Optional<BareJid> findAddress(String uri) {
        if (!uri.startsWith(SCHEME) || uri.startsWith("//", SCHEME.length())) {
            return Optional.empty();
        }
        String path = uri.substring(SCHEME.length()).split("[?#]", 2)[0];
        try {
            // a plus sign stands for itself in a path
            return findJid(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Optional<BareJid> findJid(String address) {
        try {
            return Optional.of(Jid.parse(address).bare());
        } catch (InvalidJidException broken) {
            return Optional.empty();
        }
    }
}
