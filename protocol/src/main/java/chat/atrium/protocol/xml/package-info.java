/** The immutable element tree, its hardened reader and its writer. */
@NullMarked
package chat.atrium.protocol.xml;

import org.jspecify.annotations.NullMarked;
