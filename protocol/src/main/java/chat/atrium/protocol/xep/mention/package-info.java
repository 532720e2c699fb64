/** Who is named in a message: Explicit Mentions (XEP-0513) and References (XEP-0372) as payloads. */
@NullMarked
package chat.atrium.protocol.xep.mention;

import org.jspecify.annotations.NullMarked;
