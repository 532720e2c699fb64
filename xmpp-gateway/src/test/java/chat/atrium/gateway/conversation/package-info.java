/**
 * Conversations: scripts in which a cast of clients talks to the server, and what each of them must hear. The format is
 * described in {@code docs/conversations.md}.
 */
@NullMarked
package chat.atrium.gateway.conversation;

import org.jspecify.annotations.NullMarked;
