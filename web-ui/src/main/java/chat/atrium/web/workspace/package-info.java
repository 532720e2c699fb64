/** The frame of the workspace: sidebar with people, presence and unread messages, and the place beside it. */
@NullMarked
package chat.atrium.web.workspace;

import org.jspecify.annotations.NullMarked;
