/**
 * XMPP as data: addresses, the XML tree and its codec, stanzas, errors, stream events, forms and one package per payload.
 *
 * <p>Pure Java, shared by the server and the web client. Everything here is immutable; nothing here does I/O.
 */
@NullMarked
package chat.atrium.protocol;

import org.jspecify.annotations.NullMarked;
