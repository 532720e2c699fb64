/** The scans of which an inbox is made: plain SQL, every step of it by an index (architecture §4 promise 8). */
@NullMarked
package chat.atrium.backend.feature.inbox.storage;

import org.jspecify.annotations.NullMarked;
