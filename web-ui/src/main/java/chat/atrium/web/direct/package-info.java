/** Direct messages: one conversation with one person. */
@NullMarked
package chat.atrium.web.direct;

import org.jspecify.annotations.NullMarked;
