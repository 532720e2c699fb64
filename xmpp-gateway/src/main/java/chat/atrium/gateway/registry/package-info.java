/** All streams of the node: who may open one, how many there are, and their end when the node stops. */
@NullMarked
package chat.atrium.gateway.registry;

import org.jspecify.annotations.NullMarked;
