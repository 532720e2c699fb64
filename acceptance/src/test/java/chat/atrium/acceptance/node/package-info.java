/** The packaged node as a process: how it starts, stops, survives and refuses. */
@NullMarked
package chat.atrium.acceptance.node;

import org.jspecify.annotations.NullMarked;
