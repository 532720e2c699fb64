/** Asking an archive and its answers (XEP-0313), and what is to be kept in it (XEP-0441). */
@NullMarked
package chat.atrium.protocol.xep.archive;

import org.jspecify.annotations.NullMarked;
