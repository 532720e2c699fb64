/** The certificate that the node shows: given by the administrator, or made by an authority of its own. */
@NullMarked
package chat.atrium.backend.tls;

import org.jspecify.annotations.NullMarked;
