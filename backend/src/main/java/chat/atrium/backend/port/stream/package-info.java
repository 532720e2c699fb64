/** What a stream needs of the backend before a session is bound: credentials, registration, binding, offers. */
@NullMarked
package chat.atrium.backend.port.stream;

import org.jspecify.annotations.NullMarked;
