/** The middle of the page: what was said in a conversation, and where one writes; the same for people and channels. */
@NullMarked
package chat.atrium.web.conversation;

import org.jspecify.annotations.NullMarked;
