/** What the payloads that change another message have in common, and how an archive is asked for them ({@code docs/xep-changes.md}). */
@NullMarked
package chat.atrium.protocol.xep.change;

import org.jspecify.annotations.NullMarked;
