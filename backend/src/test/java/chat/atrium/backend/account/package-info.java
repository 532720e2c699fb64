@NullMarked
package chat.atrium.backend.account;

import org.jspecify.annotations.NullMarked;
