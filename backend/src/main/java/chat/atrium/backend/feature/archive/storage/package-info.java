/** What is stored of an account's archive besides its messages. */
@NullMarked
package chat.atrium.backend.feature.archive.storage;

import org.jspecify.annotations.NullMarked;
