/** What the server is made to do: one class per scenario, each of which gives lines of a report. */
@NullMarked
package chat.atrium.bench.work;

import org.jspecify.annotations.NullMarked;
