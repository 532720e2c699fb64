/** The bridge from virtual threads to the database, and what the node knows of the database's state. */
@NullMarked
package chat.atrium.backend.storage;

import org.jspecify.annotations.NullMarked;
