package chat.atrium.web.client;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xep.pubsub.PubSubReply;
import chat.atrium.protocol.xep.pubsub.PubSubRequest;
import chat.atrium.protocol.xep.status.UserStatus;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Where an account keeps what it says of itself, for all its clients ({@code docs/xep-status.md} §5). */
final class StatusNode {

    private static final String ITEM = "current";

    private static final Form PRIVATE = Form.of(
            Form.Type.SUBMIT,
            PubSub.PUBLISH_OPTIONS,
            List.of(
                    Field.of("pubsub#persist_items", "true"),
                    Field.of("pubsub#access_model", "whitelist"),
                    Field.of("pubsub#max_items", "1")));

    private StatusNode() {}

    /** What is kept; fails if nobody answers. */
    static CompletableFuture<UserStatus> read(Connection over) {
        return over.request(
                        Iq.Type.GET,
                        null,
                        new PubSubRequest.ReadItems(UserStatus.NODE, List.of(ITEM), null, null).toElement())
                .thenApply(answer -> answer.findPayload().map(PubSubReply.Items::read).stream()
                        .flatMap(items -> items.items().stream())
                        .flatMap(item -> find(item).stream())
                        .findFirst()
                        .orElse(UserStatus.NONE))
                .exceptionally(StatusNode::unread);
    }

    /** There is no node, or no item in it: nothing is said. */
    private static UserStatus unread(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof StanzaException refused && refused.error().condition() == ErrorCondition.ITEM_NOT_FOUND) {
            return UserStatus.NONE;
        }
        throw new CompletionException(cause);
    }

    /** Keeps it. */
    static CompletableFuture<Iq> write(Connection over, UserStatus status) {
        Item item = Item.of(ITEM, status.toElement());
        return over.request(Iq.Type.SET, null, new PubSubRequest.Publish(UserStatus.NODE, item, PRIVATE).toElement());
    }

    /** What another client of the account has said; only the account itself tells. */
    static Optional<UserStatus> find(Message message, BareJid self) {
        boolean own = message.findFrom().filter(from -> from.equals(self)).isPresent();
        return own
                        && PubSubEvent.find(message).orElse(null)
                                instanceof PubSubEvent.Published(String node, List<Item> items)
                ? items.stream()
                        .filter(item -> node.equals(UserStatus.NODE))
                        .flatMap(item -> find(item).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<UserStatus> find(Item item) {
        return item.findPayload()
                .filter(payload -> payload.name().equals(UserStatus.NAME))
                .map(UserStatus::read);
    }
}
