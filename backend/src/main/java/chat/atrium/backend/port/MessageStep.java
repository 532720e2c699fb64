package chat.atrium.backend.port;

import chat.atrium.protocol.stanza.Message;

/** A step for messages. */
public interface MessageStep extends Step<Message> {}
