@NullMarked
package chat.atrium.backend.settings;

import org.jspecify.annotations.NullMarked;
