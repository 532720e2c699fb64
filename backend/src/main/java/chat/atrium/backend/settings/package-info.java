/** What an administrator may set: one typed mapping, read from the environment, system properties or a file. */
@NullMarked
package chat.atrium.backend.settings;

import org.jspecify.annotations.NullMarked;
