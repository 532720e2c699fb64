/** A node's surroundings for tests of every module. */
@NullMarked
package chat.atrium.backend.testing;

import org.jspecify.annotations.NullMarked;
