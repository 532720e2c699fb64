/**
 * SASL as data: SCRAM by RFC 5802, RFC 7677 and draft-melnikov-scram-sha-512, both sides, without I/O.
 */
@NullMarked
package chat.atrium.protocol.sasl;

import org.jspecify.annotations.NullMarked;
