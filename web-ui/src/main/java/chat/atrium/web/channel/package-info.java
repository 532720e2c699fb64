/** Channels: the page of one, making and finding them, bringing people in. */
@NullMarked
package chat.atrium.web.channel;

import org.jspecify.annotations.NullMarked;
