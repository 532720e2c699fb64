@NullMarked
package chat.atrium.backend.tls;

import org.jspecify.annotations.NullMarked;
