@NullMarked
package chat.atrium.backend.health;

import org.jspecify.annotations.NullMarked;
