/** What HTTP needs to know of files that people send: which place is open, which file is there, where its content is. */
@NullMarked
package chat.atrium.backend.port.file;

import org.jspecify.annotations.NullMarked;
