/** The client library against a small server that stands in for Atrium's. */
@NullMarked
package chat.atrium.web.client;

import org.jspecify.annotations.NullMarked;
