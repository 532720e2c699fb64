/** The full node from outside: it belongs to no room, so that it may use the test database of the backend. */
@NullMarked
package chat.atrium.node;

import org.jspecify.annotations.NullMarked;
