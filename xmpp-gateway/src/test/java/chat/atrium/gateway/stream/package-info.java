@NullMarked
package chat.atrium.gateway.stream;

import org.jspecify.annotations.NullMarked;
