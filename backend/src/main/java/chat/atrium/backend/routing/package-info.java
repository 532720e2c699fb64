/**
 * The way of a stanza through the backend: ingress, the sender's pipeline, router, the recipient's pipeline, delivery
 * (architecture §3).
 *
 * <p>Laws kept here and nowhere else: {@code from} is the authenticated sender's; an error is never answered, a result
 * neither; each get and set is answered exactly once (RFC 6120 §8.2.3, §8.3.1).
 */
@NullMarked
package chat.atrium.backend.routing;

import org.jspecify.annotations.NullMarked;
