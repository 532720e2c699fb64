package chat.atrium.backend.routing;

import static org.awaitility.Awaitility.await;

import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.SharedStanza;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A session in a test: says XML and hears XML. */
public final class Actor implements SessionHandle {

    private final Cast cast;
    private final FullJid jid;
    private final SessionId id = new SessionId(UUID.randomUUID().toString());
    private final ConcurrentLinkedQueue<Stanza> heard = new ConcurrentLinkedQueue<>();
    private volatile boolean acknowledges = true;
    private volatile @Nullable StreamError closed;

    Actor(Cast cast, FullJid jid) {
        this.cast = cast;
        this.jid = jid;
    }

    public FullJid jid() {
        return jid;
    }

    /** Sends a stanza; the namespace {@code jabber:client} need not be written. */
    public Actor says(String xml) {
        cast.enter(new Sender.Session(jid, id), Stanza.read(Cast.xml(xml)));
        return this;
    }

    /** All that has come since the last time, when the whole server has come to rest. */
    public List<Element> hears() {
        cast.settle();
        return hearsSoFar();
    }

    /** What has come by now, though the server may not be at rest. */
    public List<Element> hearsSoFar() {
        List<Element> elements = new ArrayList<>();
        for (Stanza stanza = heard.poll(); stanza != null; stanza = heard.poll()) {
            elements.add(stanza.toElement());
        }
        return elements;
    }

    /** What has come when it is so many stanzas. */
    public List<Element> awaits(int stanzas) {
        await().until(() -> heard.size() >= stanzas);
        return hearsSoFar();
    }

    /** Forgets all that has come. */
    public Actor ignores() {
        hears();
        return this;
    }

    /** From now on what is sent to this client gets lost on the way. */
    public Actor goesSilent() {
        acknowledges = false;
        return this;
    }

    /** Ends the stream. */
    public void leaves() {
        cast.end(jid, id);
    }

    public Optional<StreamError> closed() {
        return Optional.ofNullable(closed);
    }

    @Override
    public SessionId id() {
        return id;
    }

    @Override
    public void send(Stanza stanza) {
        heard.add(stanza);
    }

    @Override
    public void send(Message message, long archived) {
        heard.add(message);
        if (acknowledges) {
            cast.delivered(jid, id, archived);
        }
    }

    @Override
    public void send(SharedStanza shared) {
        heard.add(shared.own());
    }

    @Override
    public void close(StreamError reason) {
        closed = reason;
    }
}
