package chat.atrium.web.client;

import chat.atrium.protocol.LocalStreams;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Stanza;
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
        Objects.requireNonNull(receiver)
                .received(requests().getLast().toResult().toElement());
    }
}
