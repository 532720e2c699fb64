/**
 * The contracts of the house: what the gateway calls and is called by, the sockets that features plug into, and the
 * borders to archive and cluster. Interfaces and records only.
 */
@NullMarked
package chat.atrium.backend.port;

import org.jspecify.annotations.NullMarked;
