/** Writes the documents that are made from the code, and fails when they are stale ({@code -Dupdate.docs} rewrites). */
@NullMarked
package chat.atrium.gateway.docs;

import org.jspecify.annotations.NullMarked;
