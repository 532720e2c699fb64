/** Asks for a place on an HTTP server and is told its addresses (XEP-0363). */
@NullMarked
package chat.atrium.protocol.xep.upload;

import org.jspecify.annotations.NullMarked;
