package chat.atrium.web.client;

import chat.atrium.protocol.LocalStreams;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.sasl.ScramHash;
import chat.atrium.protocol.sasl.ScramVerifier;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import chat.atrium.protocol.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A server as far as the client needs one: accounts that all know each other, messages, carbons, presence. */
final class StandInServer implements LocalStreams, AutoCloseable {

    static final String DOMAIN = "localhost";

    final Map<String, ScramVerifier> accounts = new ConcurrentHashMap<>();
    final Map<String, Element> vcards = new ConcurrentHashMap<>();
    final List<StandInStream> streams = new CopyOnWriteArrayList<>();
    /** What accounts keep, by name, in order; ids are the places from 1. */
    final Map<String, List<Message>> archive = new ConcurrentHashMap<>();

    /** The item of each node, by name of the account. */
    final Map<String, Map<String, Item>> nodes = new ConcurrentHashMap<>();

    final ExecutorService thread = Executors.newSingleThreadExecutor();
    volatile String workspace = "Acme";
    volatile String token = "";
    /** What is swallowed without an answer. */
    volatile Predicate<Element> silence = element -> false;

    StandInServer account(String name, String password) {
        byte[] salt = name.getBytes(StandardCharsets.UTF_8);
        accounts.put(name, ScramVerifier.of(ScramHash.SHA_256, password, salt, ScramVerifier.FEWEST_ITERATIONS));
        return this;
    }

    @Override
    public LocalStream open(Receiver receiver) {
        StandInStream stream = new StandInStream(this, receiver);
        streams.add(stream);
        return stream;
    }

    /** Keeps a message for an account, and names it. */
    Message keep(String name, Message message) {
        List<Message> kept = archive.computeIfAbsent(name, first -> new CopyOnWriteArrayList<>());
        kept.add(message);
        BareJid account = BareJid.parse(name + "@" + DOMAIN);
        return message.with(new StanzaId(Integer.toString(kept.size()), account).toElement());
    }

    /** Sends an element to every stream of an account. */
    void deliver(String name, Element element) {
        streams.stream().filter(stream -> stream.isOf(name)).forEach(stream -> stream.push(element));
    }

    /** Ends every stream, saying why. */
    void end(Element error) {
        streams.forEach(stream -> {
            stream.push(error);
            stream.end();
        });
    }

    /** Ends every stream without a word. */
    void drop() {
        streams.forEach(StandInStream::end);
    }

    @Override
    public void close() {
        thread.close();
    }
}
