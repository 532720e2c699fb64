package chat.atrium.backend.port;

import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import java.util.List;

/**
 * What a step says of a stanza.
 *
 * @param <S> the kind of stanza
 */
public sealed interface Verdict<S extends Stanza> {

    /** On it goes, perhaps changed, with further stanzas to be routed from this home. */
    record Proceed<S extends Stanza>(S stanza, List<Delivery> copies) implements Verdict<S> {
        public Proceed {
            copies = List.copyOf(copies);
        }

        public Proceed(S stanza) {
            this(stanza, List.of());
        }
    }

    /** It ends here and its sender gets the error, unless it is one itself; the reason goes to the log. */
    record Refuse<S extends Stanza>(StanzaError error, String reason) implements Verdict<S> {}

    /** It ends here without a word; the reason goes to the log. */
    record Drop<S extends Stanza>(String reason) implements Verdict<S> {}
}
