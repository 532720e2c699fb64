package chat.atrium.acceptance.client;

import chat.atrium.acceptance.Patience;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smackx.pubsub.Item;
import org.jivesoftware.smackx.pubsub.PubSubManager;
import org.jivesoftware.smackx.pubsub.PublishModel;
import org.jivesoftware.smackx.pubsub.form.FillableConfigureForm;
import org.jivesoftware.smackx.pubsub.listener.ItemEventListener;
import org.jxmpp.jid.impl.JidCreate;

/** Nodes of a service as Smack sees them (XEP-0060). */
final class SmackNodes {

    private final PubSubManager service;
    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();

    SmackNodes(XMPPConnection connection, String service) throws Exception {
        this.service = PubSubManager.getInstanceFor(connection, JidCreate.domainBareFrom(service));
    }

    /** What Smack thinks of it: it makes a node and takes it away again. */
    boolean mayMakeNodes() throws Exception {
        return service.canCreateNodesAndPublishItems();
    }

    void make(String node) throws Exception {
        service.createNode(node);
    }

    /** Lets everybody publish. */
    void open(String node) throws Exception {
        FillableConfigureForm form =
                service.getLeafNode(node).getNodeConfiguration().getFillableForm();
        form.setPublishModel(PublishModel.open);
        service.getLeafNode(node).sendConfigurationForm(form);
    }

    void subscribe(String node, String jid) throws Exception {
        ItemEventListener<Item> listener = event -> event.getItems().forEach(item -> told.add(item.getId()));
        service.getLeafNode(node).addItemEventListener(listener);
        service.getLeafNode(node).subscribe(JidCreate.from(jid));
    }

    /** The id of the next item that one is told of. */
    String awaitItem(String node) throws Exception {
        String id = told.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (id == null) {
            throw new AssertionError("nothing is told of " + node);
        }
        return id;
    }

    List<String> items(String node) throws Exception {
        return service.getLeafNode(node).<Item>getItems().stream()
                .map(Item::getId)
                .toList();
    }

    /** The names of all nodes. */
    List<String> all() throws Exception {
        return service.discoverNodes(null).getItems().stream()
                .map(item -> item.getNode())
                .toList();
    }

    void delete(String node) throws Exception {
        service.deleteNode(node);
    }
}
