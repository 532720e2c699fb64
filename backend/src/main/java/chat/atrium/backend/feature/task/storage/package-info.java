/** What is looked for in tasks, in PostgreSQL. */
@NullMarked
package chat.atrium.backend.feature.task.storage;

import org.jspecify.annotations.NullMarked;
