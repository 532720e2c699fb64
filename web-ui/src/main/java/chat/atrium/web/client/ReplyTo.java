package chat.atrium.web.client;

import chat.atrium.protocol.jid.Jid;
import org.jspecify.annotations.Nullable;

/**
 * The message that another one answers.
 *
 * @param reference by which it is called: in a room its id in the archive
 * @param author its author's account, absent if the answer does not say
 * @param name of the author, as the answer repeats it; "" if it does not
 * @param excerpt what it said, as the answer repeats it; "" if it does not
 */
public record ReplyTo(String reference, @Nullable Jid author, String name, String excerpt) {}
