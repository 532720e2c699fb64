package chat.atrium.protocol.xep.pubsub;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody may subscribe to a node, as its owner is asked and answers (XEP-0060 §8.6).
 *
 * @param allowed what the owner says, or what is said if the owner changes nothing
 */
public record SubscriptionApproval(String node, Jid subscriber, boolean allowed) {

    private static final String NODE = "pubsub#node";
    private static final String SUBSCRIBER = "pubsub#subscriber_jid";
    private static final String ALLOW = "pubsub#allow";

    /**
     * The answer that a message carries; absent if it carries none, or one that leaves everything as it is (type
     * cancel).
     *
     * @throws StanzaException {@code bad-request} if it does not say about what
     */
    public static Optional<SubscriptionApproval> find(Message message) {
        return findForm(message)
                .filter(form -> form.type() == Form.Type.SUBMIT)
                .map(form -> new SubscriptionApproval(
                        form.findValue(NODE).orElseThrow(() -> Wire.badRequest("no node")),
                        Wire.jid(form.findValue(SUBSCRIBER).orElse("")),
                        form.find(ALLOW)
                                .orElseThrow(() -> Wire.badRequest("yes or no?"))
                                .isTrue()));
    }

    /** True if a message answers such a question, in whatever way. */
    public static boolean isIn(Message message) {
        return findForm(message).isPresent();
    }

    private static Optional<Form> findForm(Message message) {
        return message.find(Form.NAMESPACE, Form.NAME.local())
                .map(Form::read)
                .filter(form -> form.findFormType()
                        .filter(PubSub.SUBSCRIBE_AUTHORIZATION::equals)
                        .isPresent());
    }

    /** What a message to an owner says. */
    public List<Element> toQuestion() {
        Form form = Form.of(
                Form.Type.FORM,
                PubSub.SUBSCRIBE_AUTHORIZATION,
                List.of(
                        Field.of(NODE, FieldType.TEXT_SINGLE, "Node").withValues(node),
                        Field.of(SUBSCRIBER, FieldType.JID_SINGLE, "Who wants to subscribe")
                                .withValues(subscriber.toString()),
                        Field.of(ALLOW, FieldType.BOOLEAN, "May they?").withValues(Boolean.toString(allowed))));
        return List.of(
                Element.of(Namespaces.CLIENT, "body", subscriber + " would like to subscribe to " + node + "."),
                form.toElement());
    }

    /** What the message of an owner says. */
    public Element toAnswer() {
        return Form.of(
                        Form.Type.SUBMIT,
                        PubSub.SUBSCRIBE_AUTHORIZATION,
                        List.of(
                                Field.of(NODE, node),
                                Field.of(SUBSCRIBER, subscriber.toString()),
                                Field.of(ALLOW, Boolean.toString(allowed))))
                .toElement();
    }
}
