package chat.atrium.web.client;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.chatstate.ChatState;
import chat.atrium.protocol.xep.correction.Replacement;
import chat.atrium.protocol.xep.fallback.Fallback;
import chat.atrium.protocol.xep.hints.Hint;
import chat.atrium.protocol.xep.reaction.Reactions;
import chat.atrium.protocol.xep.retraction.Retraction;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is written, as stanzas; clients that know none of this have something to show. */
final class Wording {

    /** In English, as the standard has it: nobody knows what its readers speak. */
    private static final String RETRACTED = "/me retracted a previous message, but it's unsupported by your client.";

    private Wording() {}

    static Message message(Place place, ChatMessage message) {
        return spoken(place, message.id(), List.of(body(message.body())));
    }

    /** XEP-0308 §3: the whole stanza once more, under an id of its own. */
    static Message edit(Place place, String origin, String text) {
        return spoken(place, newId(), List.of(body(text), new Replacement(origin).toElement()));
    }

    /** XEP-0424 §3. */
    static Message retraction(Place place, String reference) {
        return stanza(
                place,
                newId(),
                List.of(
                        new Retraction(reference).toElement(),
                        new Fallback(Retraction.NAMESPACE, null).toElement(),
                        body(RETRACTED),
                        Hint.STORE.toElement()));
    }

    /** XEP-0444 §3.2: always all of them. */
    static Message reactions(Place place, String reference, Set<String> emoji) {
        return stanza(place, newId(), List.of(new Reactions(reference, emoji).toElement(), Hint.STORE.toElement()));
    }

    private static Message spoken(Place place, String id, List<Element> payloads) {
        Message stanza = stanza(place, id, payloads);
        return place.isRoom() ? stanza : stanza.with(ChatState.ACTIVE.toElement());
    }

    private static Message stanza(Place place, String id, List<Element> payloads) {
        StanzaHeader header = StanzaHeader.empty().withTo(place.conversation()).withId(id);
        return new Message(header, place.isRoom() ? Message.Type.GROUPCHAT : Message.Type.CHAT, payloads);
    }

    private static Element body(String text) {
        return Element.of(Namespaces.CLIENT, "body", text);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
