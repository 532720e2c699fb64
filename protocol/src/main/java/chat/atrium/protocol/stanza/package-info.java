/** Message, Presence and Iq, and the errors of RFC 6120 §8.3. */
@NullMarked
package chat.atrium.protocol.stanza;

import org.jspecify.annotations.NullMarked;
