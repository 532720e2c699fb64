@NullMarked
package chat.atrium.gateway.transport.tcp;

import org.jspecify.annotations.NullMarked;
