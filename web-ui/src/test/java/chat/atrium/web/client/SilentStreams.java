package chat.atrium.web.client;

import chat.atrium.protocol.LocalStreams;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stream on which nothing is answered until the test says so. */
final class SilentStreams implements LocalStreams, LocalStreams.LocalStream {

    final List<Element> sent = new ArrayList<>();
    private @Nullable Receiver receiver;

    @Override
    public LocalStream open(Receiver opened) {
        receiver = opened;
        return this;
    }

    @Override
    public void send(Element element) {
        sent.add(element);
    }

    @Override
    public void close() {}

    List<Iq> requests() {
        return sent.stream()
                .filter(element -> element.local().equals("iq"))
                .map(element -> (Iq) Stanza.read(element))
                .toList();
    }

    /** Answers the latest request with an empty result. */
    void answer() {
        push(requests().getLast().toResult());
    }

    /** Answers the latest request. */
    void answer(Element payload) {
        push(requests().getLast().toResult(payload));
    }

    /** Refuses the latest request. */
    void refuse(ErrorCondition condition) {
        push(requests().getLast().toError(StanzaError.of(condition)));
    }

    /** Sends a stanza that nobody has asked for. */
    void push(Stanza stanza) {
        Objects.requireNonNull(receiver).received(stanza.toElement());
    }

    /** The payload of the latest request. */
    Element asked() {
        return requests().getLast().request();
    }
}
