package chat.atrium.gateway.transport;

import chat.atrium.backend.port.SharedStanza;
import chat.atrium.gateway.stream.Framing;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Frames of XML text; one for all connections of a transport, so that a stanza for many is written once. */
public final class TextForm<F> implements FrameForm<F> {

    private final Framing framing;
    private final Function<String, F> encoding;
    private final ToIntFunction<F> size;

    /** Copies of one stanza follow each other, so remembering the last one is enough. */
    private final AtomicReference<@Nullable Last> last = new AtomicReference<>();

    private TextForm(Framing framing, Function<String, F> encoding, ToIntFunction<F> size) {
        this.framing = framing;
        this.encoding = encoding;
        this.size = size;
    }

    /** One document, as bytes (RFC 6120 §11.6: in UTF-8). */
    public static TextForm<byte[]> document() {
        return new TextForm<>(Framing.DOCUMENT, text -> text.getBytes(StandardCharsets.UTF_8), bytes -> bytes.length);
    }

    /** One text per element, which the WebSocket encodes (RFC 7395 §3.3). */
    public static TextForm<String> frames() {
        return new TextForm<>(Framing.FRAMES, Function.identity(), String::length);
    }

    @Override
    public F open(StreamHeader header) {
        return encoding.apply(framing.open(header));
    }

    @Override
    public F element(Element element) {
        return encoding.apply(framing.element(element));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same instance for all recipients; to compare content would cost more
    public F copy(SharedStanza shared) {
        Last known = last.get();
        if (known == null || known.stanza != shared.common()) {
            known = new Last(shared.common(), SharedText.of(shared.common(), framing));
            last.set(known);
        }
        return encoding.apply(known.text.to(shared.to()));
    }

    @Override
    public F end() {
        return encoding.apply(framing.end());
    }

    @Override
    public int bytes(F frame) {
        return size.applyAsInt(frame);
    }

    private record Last(Stanza stanza, SharedText text) {}
}
