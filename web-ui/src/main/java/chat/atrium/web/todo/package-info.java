/** What one has to do oneself, in all channels. */
@NullMarked
package chat.atrium.web.todo;

import org.jspecify.annotations.NullMarked;
