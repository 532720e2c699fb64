/** Whether somebody is typing (XEP-0085). */
@NullMarked
package chat.atrium.protocol.xep.chatstate;

import org.jspecify.annotations.NullMarked;
