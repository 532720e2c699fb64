/** What people say of themselves, and until when ({@code docs/xep-status.md}). */
@NullMarked
package chat.atrium.protocol.xep.status;

import org.jspecify.annotations.NullMarked;
