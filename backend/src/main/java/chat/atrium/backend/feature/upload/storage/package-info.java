/** Places and files in PostgreSQL, and their content on a disk. */
@NullMarked
package chat.atrium.backend.feature.upload.storage;

import org.jspecify.annotations.NullMarked;
