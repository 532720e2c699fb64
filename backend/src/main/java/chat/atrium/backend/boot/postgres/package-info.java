/** The PostgreSQL that a node brings along and runs as a process of its own inside the data directory. */
@NullMarked
package chat.atrium.backend.boot.postgres;

import org.jspecify.annotations.NullMarked;
