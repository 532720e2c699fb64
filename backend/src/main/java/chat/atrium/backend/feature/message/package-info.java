/**
 * Messages between accounts: which of the recipient's sessions get one (RFC 6121 §8.5), and what nobody may claim in
 * the server's name.
 *
 * <pre>
 * C: &lt;message to='juliet@example.org' type='chat'>&lt;body>Hello&lt;/body>&lt;/message>
 * S: &lt;message from='romeo@example.org/orchard' to='juliet@example.org' type='chat'>&lt;body>Hello&lt;/body>&lt;/message>
 * </pre>
 *
 * Stored: nothing here; what is to be kept is in the archive before it is delivered, and waits there for who is away.
 * Errors: {@code service-unavailable} when there is no such account, or nobody takes a message that is not kept (RFC 6121
 * §8.5.1, §8.5.2.2); {@code forbidden} for a forged copy or archive result. Of the choices in
 * RFC 6121 §8.5.4 these are taken: a message to the bare JID goes to every session with a priority that is not
 * negative, and what may be ignored or bounced is bounced if somebody waits for a reader.
 */
@Implements(rfc = 6121)
@NullMarked
package chat.atrium.backend.feature.message;

import chat.atrium.protocol.Implements;
import org.jspecify.annotations.NullMarked;
