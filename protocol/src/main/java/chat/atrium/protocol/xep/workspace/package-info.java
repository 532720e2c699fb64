/** The workspace as payload ({@code docs/xep-workspace.md}). */
@NullMarked
package chat.atrium.protocol.xep.workspace;

import org.jspecify.annotations.NullMarked;
