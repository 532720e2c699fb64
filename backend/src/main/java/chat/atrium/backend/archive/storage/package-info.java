/** Archives in PostgreSQL, written and read by plain SQL: no entity is worth its price here (architecture §6). */
@NullMarked
package chat.atrium.backend.archive.storage;

import org.jspecify.annotations.NullMarked;
