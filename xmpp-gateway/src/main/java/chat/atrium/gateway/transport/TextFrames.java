package chat.atrium.gateway.transport;

import chat.atrium.backend.port.SharedStanza;
import chat.atrium.gateway.stream.Framing;
import chat.atrium.protocol.stanza.Stanza;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes what goes out over the connections of one transport. */
public final class TextFrames {

    private final Framing framing;

    /** Copies of one stanza follow each other, so remembering the last one is enough. */
    private final AtomicReference<@Nullable Last> last = new AtomicReference<>();

    public TextFrames(Framing framing) {
        this.framing = framing;
    }

    public Framing framing() {
        return framing;
    }

    @SuppressWarnings("ReferenceEquality") // the same instance for all recipients; to compare content would cost more
    public String text(SharedStanza shared) {
        Last known = last.get();
        if (known == null || known.stanza != shared.common()) {
            known = new Last(shared.common(), SharedText.of(shared.common(), framing));
            last.set(known);
        }
        return known.text.to(shared.to());
    }

    private record Last(Stanza stanza, SharedText text) {}
}
