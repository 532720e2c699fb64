@NullMarked
package chat.atrium.backend.storage;

import org.jspecify.annotations.NullMarked;
