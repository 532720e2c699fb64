/** The server under load: its processes, what they use, and how a packaged node is started. */
@NullMarked
package chat.atrium.bench.node;

import org.jspecify.annotations.NullMarked;
