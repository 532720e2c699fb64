/** Carbons, tested. */
@NullMarked
package chat.atrium.backend.feature.carbons;

import org.jspecify.annotations.NullMarked;
