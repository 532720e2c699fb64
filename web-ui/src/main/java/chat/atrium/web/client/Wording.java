package chat.atrium.web.client;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.chatstate.ChatState;
import chat.atrium.protocol.xep.correction.Replacement;
import chat.atrium.protocol.xep.fallback.Fallback;
import chat.atrium.protocol.xep.hints.Hint;
import chat.atrium.protocol.xep.mention.Mentions;
import chat.atrium.protocol.xep.mention.Reference;
import chat.atrium.protocol.xep.reaction.Reactions;
import chat.atrium.protocol.xep.reply.Reply;
import chat.atrium.protocol.xep.retraction.Retraction;
import chat.atrium.protocol.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is written, as stanzas; clients that know none of this have something to show. */
final class Wording {

    /** In English, as the standard has it: nobody knows what its readers speak. */
    private static final String RETRACTED = "/me retracted a previous message, but it's unsupported by your client.";

    private Wording() {}

    static Message message(Place place, String id, Text text) {
        return spoken(place, id, text(place, text));
    }

    /** XEP-0308 §3: the whole stanza once more, under an id of its own. */
    static Message edit(Place place, String origin, Text text) {
        List<Element> payloads = text(place, text);
        payloads.add(new Replacement(origin).toElement());
        return spoken(place, newId(), payloads);
    }

    private static List<Element> text(Place place, Text text) {
        ReplyTo reply = text.reply();
        String quoted = reply == null ? "" : quoted(reply);
        List<Element> payloads = new ArrayList<>();
        SharedFile file = text.file();
        if (file != null) {
            // the body is the address and nothing else, or other clients would not show what is there (XEP-0066 §3)
            payloads.add(body(file.url()));
            payloads.addAll(file.payloads());
            if (reply != null) {
                payloads.add(new Reply(reply.author(), reply.reference()).toElement());
            }
            return payloads;
        }
        payloads.add(body(quoted + text.body()));
        if (reply != null) {
            Fallback.Range range = new Fallback.Range(0, quoted.codePointCount(0, quoted.length()));
            payloads.add(new Reply(reply.author(), reply.reference()).toElement());
            payloads.add(new Fallback(Reply.NAMESPACE, range).toElement());
        }
        if (place.isRoom()) {
            place.callees().in(quoted + text.body()).stream()
                    .filter(call -> call.begin() >= quoted.codePointCount(0, quoted.length()))
                    .map(Reference::toElement)
                    .forEach(payloads::add);
            if (Callees.isToEverybody(text.body())) {
                payloads.add(Mentions.everyone());
            }
        }
        return payloads;
    }

    /** XEP-0461 §3.1: for clients that know no replies, as people quote by hand. */
    private static String quoted(ReplyTo reply) {
        String who = reply.name().isEmpty() ? "" : "> " + reply.name() + ":\n";
        String what = reply.excerpt().lines().map(line -> "> " + line + "\n").collect(Collectors.joining());
        return who + what;
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
