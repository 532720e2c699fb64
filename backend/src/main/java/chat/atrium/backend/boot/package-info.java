/**
 * How a node starts: reads the settings, looks after ports, database and certificate, then starts Quarkus; every
 * failure ends as one line and an exit code.
 */
@NullMarked
package chat.atrium.backend.boot;

import org.jspecify.annotations.NullMarked;
