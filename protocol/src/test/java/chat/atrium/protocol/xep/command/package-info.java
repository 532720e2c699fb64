/** Tests of ad-hoc commands. */
@NullMarked
package chat.atrium.protocol.xep.command;

import org.jspecify.annotations.NullMarked;
