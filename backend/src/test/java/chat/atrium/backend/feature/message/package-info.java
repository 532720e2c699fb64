/** Delivery rules, tested. */
@NullMarked
package chat.atrium.backend.feature.message;

import org.jspecify.annotations.NullMarked;
