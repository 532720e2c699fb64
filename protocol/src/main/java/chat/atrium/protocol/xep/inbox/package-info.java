/**
 * The inbox as payload, and the rules by which server and client count the same ({@code docs/xep-inbox.md}).
 *
 * <p>{@link chat.atrium.protocol.xep.inbox.Counting} says what is a new message,
 * {@link chat.atrium.protocol.xep.inbox.InboxCopy} is a client's copy of its inbox.
 */
@NullMarked
package chat.atrium.protocol.xep.inbox;

import org.jspecify.annotations.NullMarked;
