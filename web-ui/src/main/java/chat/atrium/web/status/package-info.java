/** What one says of oneself, until when, and whether one is there at all ({@code docs/xep-status.md}). */
@NullMarked
package chat.atrium.web.status;

import org.jspecify.annotations.NullMarked;
