/** Whether the node lives and whether it is ready for traffic, with reasons, at {@code /q/health}. */
@NullMarked
package chat.atrium.backend.health;

import org.jspecify.annotations.NullMarked;
