/** The workspace as people see it: two of them, each in a browser of their own. */
@NullMarked
package chat.atrium.acceptance.browser;

import org.jspecify.annotations.NullMarked;
