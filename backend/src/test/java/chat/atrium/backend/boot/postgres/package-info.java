@NullMarked
package chat.atrium.backend.boot.postgres;

import org.jspecify.annotations.NullMarked;
