@NullMarked
package chat.atrium.backend.boot;

import org.jspecify.annotations.NullMarked;
