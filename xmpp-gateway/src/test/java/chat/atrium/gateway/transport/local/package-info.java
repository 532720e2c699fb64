@NullMarked
package chat.atrium.gateway.transport.local;

import org.jspecify.annotations.NullMarked;
