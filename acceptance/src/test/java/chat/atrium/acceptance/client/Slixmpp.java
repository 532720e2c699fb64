package chat.atrium.acceptance.client;

import chat.atrium.acceptance.node.Node;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

/** A client on slixmpp, the Python library, in a process of its own, over TCP. */
public final class Slixmpp implements AutoCloseable {

    private final ForeignClient client;

    private Slixmpp(ForeignClient client) {
        this.client = client;
    }

    /** How the connection is secured. */
    public enum Security {
        STARTTLS,
        TLS;

        int port(Node node) {
            return node.port(this == TLS ? "ATRIUM_C2S_TLS_PORT" : "ATRIUM_C2S_PORT");
        }
    }

    /** Registers the account and signs in. */
    public static Slixmpp register(Node node, String user, String password, Security security) {
        return start(node, user, password, security, node.authority(), "register", "plain");
    }

    /** As above, with stream management: its stanzas are acknowledged, and it can come back (XEP-0198). */
    public static Slixmpp registerManaged(Node node, String user, String password, Security security) {
        return start(node, user, password, security, node.authority(), "register", "managed");
    }

    public static Slixmpp signIn(Node node, String user, String password, Security security) {
        return start(node, user, password, security, node.authority(), "login", "plain");
    }

    /** Connects, believing only what that authority has signed. */
    static Slixmpp start(Node node, String user, String password, Security security, Path authority, String... manner) {
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/python3",
                "src/test/python/client.py",
                user + "@localhost",
                password,
                "127.0.0.1",
                Integer.toString(security.port(node)),
                security.name().toLowerCase(Locale.ROOT),
                authority.toString()));
        command.addAll(List.of(manner));
        return new Slixmpp(ForeignClient.launch(command, authority));
    }

    public void say(String to, String body) {
        client.say(to, body);
    }

    /** Says something under an id of one's own. */
    public void utter(String to, String id, String body) {
        client.command("utter", to, id, body);
    }

    /** Says something in place of what one has said under that id (XEP-0308); told as {@code corrected} to others. */
    public void correct(String to, String of, String body) {
        client.command("utter", to, UUID.randomUUID().toString(), body, "chat", of);
    }

    /** Takes back what one has said under that id (XEP-0424); told as {@code retracted} to others. */
    public void retract(String to, String id) {
        client.command("retract", to, id);
    }

    /** Reacts to a message (XEP-0444); told as {@code reacted} to others. */
    public void react(String to, String id, String emoji) {
        client.command("react", to, id, emoji);
    }

    /** Sends presence of a type, such as {@code subscribe}. */
    public void presence(String to, String type) {
        client.presence(to, type);
    }

    public void status(String show, String status) {
        client.status(show, status);
    }

    /** Asks the archive for all messages with somebody; each is told as {@code kept}, the end as {@code history}. */
    public void history(String peer) {
        client.command("history", peer);
    }

    /** Comes into a room; told as {@code entered} or {@code kept-out}. */
    public void enter(String room, String nickname) {
        client.command("enter", room, nickname);
    }

    /** Configures a room, by options such as {@code persistentroom=1}. */
    public void configure(String room, String... options) {
        List<String> command = new ArrayList<>(List.of("configure", room));
        command.addAll(List.of(options));
        client.command(command.toArray(String[]::new));
        client.await("configured");
    }

    /** Says something to all in a room. */
    public void announce(String room, String body) {
        client.command("announce", room, body);
    }

    public void kick(String room, String nickname) {
        client.command("kick", room, nickname);
        client.await("kicked");
    }

    /** Asks whether one is in a room; told as {@code inside} or {@code outside}. */
    public void check(String occupant) {
        client.command("check", occupant);
    }

    /** Asks somebody into a room, past the room (XEP-0249). */
    public void invite(String room, String whom) {
        client.command("invite", room, whom);
    }

    /** Leaves a room. */
    public void exit(String room, String nickname) {
        client.command("exit", room, nickname);
    }

    /** Asks for all messages of a room; each is told as {@code kept}, the end as {@code history}. */
    public void roomHistory(String room) {
        client.command("room_history", room);
    }

    /** Publishes what one hears (XEP-0118); told as {@code published}. */
    void hears(String title) {
        client.command("tune", title);
    }

    /** Publishes a picture of oneself (XEP-0084), for everybody; told as {@code published}. */
    void shows(byte[] picture) {
        client.command("avatar", Base64.getEncoder().encodeToString(picture));
    }

    /** Bookmarks a room (XEP-0402); told as {@code published}. */
    void bookmarks(String room, String name) {
        client.command("bookmark", room, name);
    }

    /** Asks for all bookmarks; each is told as {@code bookmark}. */
    void askForBookmarks() {
        client.command("bookmarks");
    }

    /** Asks for all conversations, told as {@code inbox}, and follows them from now on, told as {@code news}. */
    public void inbox() {
        client.command("inbox");
    }

    /** Says that a conversation was seen up to a message (XEP-0490). */
    public void displayed(String peer, String id) {
        client.command("displayed", peer, id);
    }

    /** Says so in a message to the peer, from which the server takes it (XEP-0490 §4.5.3). */
    void displayedByMessage(String peer, String message, String id) {
        client.command("assist", peer, message, id);
    }

    /**
     * Does something with a node of a service (XEP-0060), such as {@code create pubsub.localhost name option=value}.
     *
     * @return what came of it
     */
    public JsonNode node(String verb, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", verb));
        command.addAll(List.of(arguments));
        client.command(command.toArray(String[]::new));
        return client.await("node", event -> event.path("verb").asText().equals(verb));
    }

    /** Uploads a file (XEP-0363); gives its address, or why there is none as {@code refused}. */
    public JsonNode share(String name, String content, String type) {
        client.command("share", name, content, type);
        return client.await("shared");
    }

    /** Says an address as a link to a file (XEP-0066). */
    public void link(String to, String url) {
        client.command("link", to, url);
    }

    /** Lets somebody subscribe who waits for it (XEP-0060 §8.6). */
    void approve(String service, String node, String subscriber) {
        client.command("approve", service, node, subscriber);
    }

    /** Wants copies of what one's other clients send and get (XEP-0280); each is told as {@code copy}. */
    public void enableCarbons() {
        client.command("carbons");
        client.await("carbons");
    }

    /** Waits until the server knows that it is there: its presence has come back (RFC 6121 §4.2.2). */
    public void awaitPresent() {
        String address = client.await("started").path("address").asText();
        client.await("presence", event -> event.path("sender").asText().equals(address));
    }

    /** Cuts the connection without a word. */
    public void cut() {
        client.command("break");
        client.await("disconnected");
    }

    /** Does not take the end of the next connection for the end of all. */
    public void stay() {
        client.command("stay");
    }

    /** Connects again, and takes up the stream that was cut if the server still has it (XEP-0198). */
    public void comeBack() {
        client.command("return");
    }

    /** As above, at another node. */
    public void comeBack(Node node, Security security) {
        client.command("return", Integer.toString(security.port(node)));
    }

    /** As above, signing in to an account that there is. */
    public static Slixmpp signInManaged(Node node, String user, String password, Security security) {
        return start(node, user, password, security, node.authority(), "login", "managed");
    }

    /** Waits for an event; what else happens before it is passed over. */
    public JsonNode await(String event) {
        return client.await(event);
    }

    public JsonNode await(String event, Predicate<JsonNode> condition) {
        return client.await(event, condition);
    }

    @Override
    public void close() {
        client.close();
    }
}
