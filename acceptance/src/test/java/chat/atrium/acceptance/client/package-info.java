/** Foreign XMPP clients. */
@NullMarked
package chat.atrium.acceptance.client;

import org.jspecify.annotations.NullMarked;
