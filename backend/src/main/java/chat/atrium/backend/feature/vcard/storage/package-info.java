/** vCards in PostgreSQL: the element as text, and beside it the name that rosters show. */
@NullMarked
package chat.atrium.backend.feature.vcard.storage;

import org.jspecify.annotations.NullMarked;
