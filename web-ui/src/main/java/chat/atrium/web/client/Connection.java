package chat.atrium.web.client;

import chat.atrium.protocol.LocalStreams;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One stream to the server, framed as in RFC 7395: negotiation, requests with their answers, and what else comes in. */
final class Connection implements LocalStreams.Receiver, AutoCloseable {

    private final Duration patience;
    private final Consumer<Stanza> stanzas;
    private final Requests requests = new Requests();
    private final AtomicReference<@Nullable CompletableFuture<Element>> negotiation = new AtomicReference<>();
    private final AtomicReference<EndReason> reason = new AtomicReference<>(EndReason.LOST);
    private final CompletableFuture<EndReason> end = new CompletableFuture<>();
    private final LocalStreams.LocalStream stream;

    /**
     * Opens a stream.
     *
     * @param stanzas takes what is no answer, one at a time
     */
    Connection(LocalStreams streams, Duration patience, Consumer<Stanza> stanzas) {
        this.patience = patience;
        this.stanzas = stanzas;
        this.stream = streams.open(this);
    }

    /** Sends the header and answers with the stream features (RFC 7395 §3.3). */
    CompletableFuture<Element> header(Domainpart domain) {
        return negotiate(Element.builder(Namespaces.FRAMING, "open")
                .attribute("to", domain.value())
                .attribute("version", "1.0")
                .build());
    }

    /** Sends an element of the negotiation; the answer is the next one that the server sends. */
    CompletableFuture<Element> negotiate(Element element) {
        CompletableFuture<Element> answer = new CompletableFuture<>();
        negotiation.set(answer);
        if (end.isDone()) {
            answer.completeExceptionally(new NoAnswerException("the stream has ended"));
        }
        stream.send(element);
        return answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Sends a request. Fails with {@link StanzaException} if it is refused, with {@link NoAnswerException} or a timeout
     * if there is no answer.
     *
     * @param to whom to ask, absent: one's own account
     */
    CompletableFuture<Iq> request(Iq.Type type, @Nullable Jid to, Element payload) {
        Requests.Open open = requests.open(to);
        if (end.isDone()) {
            requests.abandon();
        }
        Element.Builder iq = Element.builder(Namespaces.CLIENT, "iq")
                .attribute("id", open.id())
                .attribute("type", type == Iq.Type.SET ? "set" : "get");
        if (to != null) {
            iq.attribute("to", to.toString());
        }
        stream.send(iq.child(payload).build());
        return open.answer()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> requests.forget(open));
    }

    void send(Stanza stanza) {
        stream.send(stanza.toElement());
    }

    /** Completes when nothing follows any more. */
    CompletableFuture<EndReason> end() {
        return end;
    }

    @Override
    public void received(Element element) {
        if (Stanza.isStanza(element)) {
            receivedStanza(element);
        } else if (element.is(Namespaces.STREAM, "error")) {
            element.elements().findFirst().ifPresent(child -> reason.set(EndReason.of(child.local())));
        } else if (!element.namespace().equals(Namespaces.FRAMING)) {
            CompletableFuture<Element> waiting = negotiation.getAndSet(null);
            if (waiting != null) {
                waiting.complete(element);
            }
        }
    }

    private void receivedStanza(Element element) {
        try {
            Stanza stanza = Stanza.read(element);
            if (stanza instanceof Iq iq && !iq.isRequest()) {
                requests.answered(iq);
            } else {
                stanzas.accept(stanza);
            }
        } catch (StanzaException unreadable) {
            System.Logger log = System.getLogger(Connection.class.getName());
            log.log(System.Logger.Level.DEBUG, "passed over a stanza", unreadable);
        }
    }

    @Override
    public void ended() {
        end.complete(reason.get());
        requests.abandon();
        CompletableFuture<Element> waiting = negotiation.getAndSet(null);
        if (waiting != null) {
            waiting.completeExceptionally(new NoAnswerException("the stream has ended"));
        }
    }

    /** Ends the stream politely (RFC 7395 §3.6). */
    @Override
    public void close() {
        reason.set(EndReason.SIGNED_OUT);
        stream.send(Element.of(Namespaces.FRAMING, "close"));
        stream.close();
        ended();
    }
}
