/** What a stream carries besides stanzas: header, features, errors (RFC 6120 §4, RFC 7395). */
@NullMarked
package chat.atrium.protocol.stream;

import org.jspecify.annotations.NullMarked;
