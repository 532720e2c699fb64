/** What accounts keep of their sessions in PostgreSQL while no node holds them. */
@NullMarked
package chat.atrium.backend.session.storage;

import org.jspecify.annotations.NullMarked;
