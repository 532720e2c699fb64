@NullMarked
package chat.atrium.gateway;

import org.jspecify.annotations.NullMarked;
