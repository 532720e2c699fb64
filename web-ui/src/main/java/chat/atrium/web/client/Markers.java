package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.displayed.Displayed;
import chat.atrium.protocol.xep.inbox.Conversation;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.PubSubRequest;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Says how far conversations were seen, to all devices of the account. */
@Implements(xep = 490, version = "1.0.1")
final class Markers {

    private static final Form OPTIONS = Form.of(
            Form.Type.SUBMIT,
            "http://jabber.org/protocol/pubsub#publish-options",
            List.of(
                    option("persist_items", "true"),
                    option("max_items", "max"),
                    option("send_last_published_item", "never"),
                    option("access_model", "whitelist")));

    private final Inbox inbox;
    /** What was said already; the server's answer comes a moment later. */
    private final Map<BareJid, String> said = new ConcurrentHashMap<>();

    Markers(Inbox inbox) {
        this.inbox = inbox;
    }

    private static Field option(String name, String value) {
        return Field.of("pubsub#" + name, value);
    }

    /** Moves the marker forwards, if something before it is unread. */
    void seen(Connection over, Place place, String archived) {
        BareJid jid = place.conversation();
        Optional<Conversation> conversation = inbox.find(jid);
        boolean unread = conversation.isPresent() && inbox.unread(jid).messages() > 0;
        if (archived.isEmpty() || !unread || ArchivedIds.compare(archived, said.getOrDefault(jid, "")) <= 0) {
            return;
        }
        said.put(jid, archived);
        Displayed displayed = new Displayed(new StanzaId(archived, place.archive()));
        Item item = Item.of(jid.toString(), displayed.toElement());
        PubSubRequest.Publish publish = new PubSubRequest.Publish(Displayed.NAMESPACE, item, OPTIONS);
        var _ = over.request(Iq.Type.SET, null, publish.toElement()).whenComplete((done, failure) -> {
            if (failure != null) {
                said.remove(jid, archived);
            }
        });
    }
}
