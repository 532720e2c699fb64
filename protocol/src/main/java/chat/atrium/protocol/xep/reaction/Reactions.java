package chat.atrium.protocol.xep.reaction;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * All emoji with which a sender reacts to a message now (XEP-0444 §3.2); none takes back those that were there.
 *
 * @param id that its sender gave the message; in a room that of the room (XEP-0359)
 * @param emoji in the order of the stanza; one that is there twice counts once (§4)
 */
public record Reactions(String id, Set<String> emoji) {

    public static final String NAMESPACE = "urn:xmpp:reactions:0";

    public static final String LOCAL = "reactions";

    private static final String ONE = "reaction";

    public Reactions {
        emoji = Collections.unmodifiableSet(new LinkedHashSet<>(emoji));
    }

    public static Optional<Reactions> find(Message message) {
        return message.find(NAMESPACE, LOCAL).flatMap(Reactions::read);
    }

    private static Optional<Reactions> read(Element element) {
        Set<String> emoji = new LinkedHashSet<>();
        element.elements(NAMESPACE, ONE).map(one -> one.text().strip()).forEach(emoji::add);
        emoji.remove("");
        return element.findAttribute("id").map(id -> new Reactions(id, emoji));
    }

    public Element toElement() {
        Element.Builder reactions = Element.builder(NAMESPACE, LOCAL).attribute("id", id);
        emoji.forEach(one -> reactions.child(ONE, one));
        return reactions.build();
    }
}
