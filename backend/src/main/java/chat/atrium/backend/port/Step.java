package chat.atrium.backend.port;

import chat.atrium.protocol.stanza.Stanza;

/**
 * One step of a pipeline; pure: no I/O, no clock, no randomness. The pipelines list their steps
 * explicitly, in order; a step that is in no list stops the start.
 *
 * @param <S> the kind of stanza
 */
public interface Step<S extends Stanza> {

    Phase phase();

    /**
     * What becomes of the stanza.
     *
     * @param stanza as the steps before have left it
     * @throws chat.atrium.protocol.stanza.StanzaException in one of the first three phases as good as
     *     {@link Verdict.Refuse}
     */
    Verdict<S> handle(S stanza, Passage passage);
}
