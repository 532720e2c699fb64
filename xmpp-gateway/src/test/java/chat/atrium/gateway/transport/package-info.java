@NullMarked
package chat.atrium.gateway.transport;

import org.jspecify.annotations.NullMarked;
