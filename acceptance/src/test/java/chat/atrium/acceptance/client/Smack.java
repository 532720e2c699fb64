package chat.atrium.acceptance.client;

import chat.atrium.acceptance.Patience;
import chat.atrium.acceptance.node.Node;
import java.io.File;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnection;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnectionConfiguration;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.roster.Roster.SubscriptionMode;
import org.jivesoftware.smack.websocket.XmppWebSocketTransportModuleDescriptor;
import org.jivesoftware.smackx.bookmarks.BookmarkManager;
import org.jivesoftware.smackx.bookmarks.BookmarkedConference;
import org.jivesoftware.smackx.httpfileupload.HttpFileUploadManager;
import org.jivesoftware.smackx.iqregister.AccountManager;
import org.jivesoftware.smackx.pep.PepManager;
import org.jivesoftware.smackx.vcardtemp.VCardManager;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Localpart;

/** A client on Smack, over a WebSocket with TLS; it approves whoever asks for its presence. */
public final class Smack implements AutoCloseable {

    private final ModularXmppClientToServerConnection connection;
    private final Roster roster;
    private final LinkedBlockingQueue<Message> messages = new LinkedBlockingQueue<>();

    private Smack(ModularXmppClientToServerConnection connection) {
        this.connection = connection;
        this.roster = Roster.getInstanceFor(connection);
        roster.setSubscriptionMode(SubscriptionMode.accept_all);
        connection.addAsyncStanzaListener(
                stanza -> messages.add((Message) stanza),
                stanza -> stanza instanceof Message message && message.getBody() != null);
    }

    /** Registers the account, then signs in on a new connection. */
    public static Smack register(Node node, String user, String password) throws Exception {
        try (Smack registering = connect(node, user, password)) {
            AccountManager accounts = AccountManager.getInstance(registering.connection);
            accounts.createAccount(Localpart.from(user), password);
        }
        return signIn(node, user, password);
    }

    /** Signs in and sends initial presence. */
    public static Smack signIn(Node node, String user, String password) throws Exception {
        Smack client = connect(node, user, password);
        try {
            client.connection.login();
            return client;
        } catch (Exception refused) {
            client.close();
            throw refused;
        }
    }

    private static Smack connect(Node node, String user, String password) throws Exception {
        DevelopmentTrust.install();
        ModularXmppClientToServerConnectionConfiguration.Builder builder =
                ModularXmppClientToServerConnectionConfiguration.builder();
        builder.removeAllModules();
        builder.setXmppDomain("localhost");
        builder.setUsernameAndPassword(user, password);
        builder.with(XmppWebSocketTransportModuleDescriptor.Builder.class)
                .explicitlySetWebSocketEndpointAndDiscovery(
                        "wss://localhost:" + node.port("ATRIUM_HTTPS_PORT") + "/xmpp-websocket", false)
                .buildModule();
        ModularXmppClientToServerConnection connection = new ModularXmppClientToServerConnection(builder.build());
        connection.setReplyTimeout(Patience.LIMIT.toMillis());
        Smack client = new Smack(connection);
        connection.connect();
        return client;
    }

    public void say(String to, String body) throws Exception {
        connection.sendStanza(connection
                .getStanzaFactory()
                .buildMessageStanza()
                .to(to)
                .ofType(Message.Type.chat)
                .setBody(body)
                .build());
    }

    /** The next message with a body. */
    public Message hear() throws InterruptedException {
        Message message = messages.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("no message");
        }
        return message;
    }

    /** Asks for the presence of a contact. */
    public void subscribe(String contact) throws Exception {
        roster.createItemAndRequestSubscription(JidCreate.bareFrom(contact), null, null);
    }

    /** What is known of a contact's presence now. */
    public Presence presenceOf(String contact) throws Exception {
        return roster.getPresence(JidCreate.bareFrom(contact));
    }

    /** Waits until the contact's presence has that text. */
    void awaitStatus(String contact, String status) {
        Patience.await(status).until(() -> status.equals(presenceOf(contact).getStatus()));
    }

    /** Waits until the contact is seen to have left. */
    void awaitAbsence(String contact) {
        Patience.await("absence").until(() -> !presenceOf(contact).isAvailable());
    }

    /** True if the server has the contact in the roster. */
    boolean knows(String contact) throws Exception {
        roster.reloadAndWait();
        return roster.contains(JidCreate.bareFrom(contact));
    }

    /** A room, as this client knows it. */
    public SmackRoom room(String address) throws Exception {
        return new SmackRoom(connection, address);
    }

    /** Bookmarks a room, as clients do that know no other bookmarks than those of XEP-0048. */
    void bookmark(String room, String name) throws Exception {
        BookmarkManager.getBookmarkManager(connection)
                .addBookmarkedConference(name, JidCreate.entityBareFrom(room), true, null, null);
    }

    /** The rooms of the bookmarks, with their names. */
    Map<String, String> bookmarks() throws Exception {
        Map<String, String> names = new HashMap<>();
        for (BookmarkedConference room :
                BookmarkManager.getBookmarkManager(connection).getBookmarkedConferences()) {
            names.put(room.getJid().toString(), room.getName());
        }
        return names;
    }

    /** The picture in the vCard of somebody, none if there is none. */
    byte[] pictureOf(String account) throws Exception {
        byte[] picture = VCardManager.getInstanceFor(connection)
                .loadVCard(JidCreate.entityBareFrom(account))
                .getAvatar();
        return picture == null ? new byte[0] : picture;
    }

    /** Uploads a file to wherever Smack finds a service (XEP-0363), and gives its address. */
    URL share(File file) throws Exception {
        HttpFileUploadManager uploads = HttpFileUploadManager.getInstanceFor(connection);
        if (!uploads.discoverUploadService()) {
            throw new AssertionError("no upload service found");
        }
        return uploads.uploadFile(file);
    }

    /** How large a file may be, as Smack has found out. */
    long largestFile() {
        return HttpFileUploadManager.getInstanceFor(connection)
                .getDefaultUploadService()
                .getMaxFileSize();
    }

    /** The nodes of a service. */
    SmackNodes nodes(String service) throws Exception {
        return new SmackNodes(connection, service);
    }

    /** True if the server says that the account has nodes (XEP-0163). */
    boolean knowsNodes() throws Exception {
        return PepManager.getInstanceFor(connection).isSupported();
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
