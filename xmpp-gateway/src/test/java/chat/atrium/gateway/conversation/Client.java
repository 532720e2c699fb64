package chat.atrium.gateway.conversation;

import chat.atrium.gateway.conversation.Line.Heard;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.xml.Element;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** One client on the stage: a connection, and what came in and was not looked at yet. */
final class Client implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Line line;
    private final Deque<Element> unheard = new ArrayDeque<>();
    private boolean ended;

    Client(Line line) {
        this.line = line;
    }

    void send(Element element) {
        line.send(element);
    }

    void sendRaw(String frame) {
        line.sendRaw(frame);
    }

    /** What comes next; absent if the stream has ended or nothing comes. */
    Optional<Element> next() {
        return unheard.isEmpty() ? receive() : Optional.of(unheard.removeFirst());
    }

    /** What comes next and must have that name. */
    Element next(String namespace, String local) {
        Element element = next().orElseThrow(() -> new AssertionError("got nothing instead of <" + local + ">"));
        if (!element.is(namespace, local)) {
            throw new AssertionError("got %s instead of <%s>".formatted(element, local));
        }
        return element;
    }

    /**
     * Sends a ping and waits for its answer: what the server had for this client before is then here, and what this
     * client sent before has been taken.
     */
    void flush() {
        if (ended) {
            return;
        }
        String id = "flush-" + UUID.randomUUID();
        line.send(Element.builder(Namespaces.CLIENT, "iq")
                .attribute("type", "get")
                .attribute("id", id)
                .attribute("to", Stage.DOMAIN)
                .child(Element.of("urn:xmpp:ping", "ping"))
                .build());
        while (true) {
            Element element = receive().orElseThrow(() -> new AssertionError("the server does not answer a ping"));
            if (element.findAttribute("id").filter(id::equals).isPresent()) {
                return;
            }
            unheard.add(element);
        }
    }

    /** What came in first and was not looked at yet; does not wait. */
    Optional<Element> firstUnheard() {
        return Optional.ofNullable(unheard.peekFirst());
    }

    /** Takes those out of what has come in that match. */
    List<Element> takeUnheard(Predicate<Element> wanted) {
        List<Element> taken = unheard.stream().filter(wanted).toList();
        unheard.removeAll(taken);
        return taken;
    }

    /** Takes what has come in and does not look at it. */
    void forget() {
        unheard.clear();
    }

    /** The closing handshake (RFC 7395 §3.6); nothing may come before the server's part of it. */
    void leave() {
        if (!ended) {
            line.send(Element.of(Namespaces.FRAMING, "close"));
            next(Namespaces.FRAMING, "close");
            close();
        }
    }

    /** Waits until the server ends the stream, with its closing tag or without. */
    void expectEnd() {
        next().filter(element -> !element.is(Namespaces.FRAMING, "close")).ifPresent(element -> {
            throw new AssertionError("got " + element + " instead of the end");
        });
        if (!ended && (next().isPresent() || !ended)) {
            throw new AssertionError("the stream goes on");
        }
    }

    @Override
    public void close() {
        ended = true;
        line.close();
    }

    private Optional<Element> receive() {
        if (ended) {
            return Optional.empty();
        }
        return line.hear(PATIENCE).flatMap(heard -> switch (heard) {
            case Heard.Said(Element element) -> Optional.of(element);
            case Heard.Ended() -> {
                ended = true;
                yield Optional.empty();
            }
        });
    }
}
