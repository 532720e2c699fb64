/**
 * Messages between accounts: which of the recipient's sessions get one (RFC 6121 §8.5), and what nobody may claim in
 * the server's name.
 *
 * <pre>
 * C: &lt;message to='juliet@example.org' type='chat'>&lt;body>Hello&lt;/body>&lt;/message>
 * S: &lt;message from='romeo@example.org/orchard' to='juliet@example.org' type='chat'>&lt;body>Hello&lt;/body>&lt;/message>
 * </pre>
 *
 * Stored: nothing. Errors: {@code service-unavailable} when nobody takes the message or there is no such account, the
 * same for both (RFC 6121 §8.5.1, §8.5.2.2); {@code forbidden} for a forged copy or archive result. Of the choices in
 * RFC 6121 §8.5.4 these are taken: a message to the bare JID goes to every session with a priority that is not
 * negative, and what may be ignored or bounced is bounced if somebody waits for a reader.
 */
@Implements(rfc = 6121)
@NullMarked
package chat.atrium.backend.feature.message;

import chat.atrium.protocol.Implements;
import org.jspecify.annotations.NullMarked;
