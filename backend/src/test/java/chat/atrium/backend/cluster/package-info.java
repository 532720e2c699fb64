/** What goes between nodes, tested. */
@NullMarked
package chat.atrium.backend.cluster;

import org.jspecify.annotations.NullMarked;
