/** Stable names of occupants that do not tell who they are (XEP-0421). */
@NullMarked
package chat.atrium.protocol.xep.occupantid;

import org.jspecify.annotations.NullMarked;
