/**
 * Where state lives: a home per account, room or pubsub node, and the mailbox that lets one command in at a time
 * (architecture §2).
 */
@NullMarked
package chat.atrium.backend.home;

import org.jspecify.annotations.NullMarked;
