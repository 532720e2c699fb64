/** Tasks: the board of a channel with the details of a task, and what one has to do oneself in all channels. */
@NullMarked
package chat.atrium.web.task;

import org.jspecify.annotations.NullMarked;
