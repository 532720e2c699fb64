/** Bookmarks of rooms as payload: of today (XEP-0402) and of before (XEP-0048). */
@NullMarked
package chat.atrium.protocol.xep.bookmarks;

import org.jspecify.annotations.NullMarked;
