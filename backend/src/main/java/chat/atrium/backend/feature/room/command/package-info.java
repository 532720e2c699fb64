/** What can happen in a room; each command is one use case of XEP-0045. */
@NullMarked
package chat.atrium.backend.feature.room.command;

import org.jspecify.annotations.NullMarked;
