/** Presence and subscriptions, tested. */
@NullMarked
package chat.atrium.backend.feature.presence;

import org.jspecify.annotations.NullMarked;
