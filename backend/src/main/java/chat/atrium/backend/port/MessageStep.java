package chat.atrium.backend.port;

import chat.atrium.protocol.stanza.Message;

/** A step for messages; pure: no I/O, no clock, no randomness. */
public interface MessageStep {

    Phase phase();

    Verdict<Message> handle(Message message, Passage passage);
}
