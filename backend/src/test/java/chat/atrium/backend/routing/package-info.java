/** The way of a stanza, tested in process with a cast of sessions. */
@NullMarked
package chat.atrium.backend.routing;

import org.jspecify.annotations.NullMarked;
