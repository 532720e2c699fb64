/** The mailbox of a home, tested. */
@NullMarked
package chat.atrium.backend.home;

import org.jspecify.annotations.NullMarked;
