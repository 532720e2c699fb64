/**
 * The load generator: a process of its own that starts a node with fresh data (or is pointed at any other XMPP server),
 * loads it and says what that has cost. {@code infra/bench/run --help} tells the rest.
 *
 * <p>A message counts when its recipient has it. CPU is user and system time of the server's processes, PostgreSQL's
 * included, in the measured interval only.
 */
@NullMarked
package chat.atrium.bench;

import org.jspecify.annotations.NullMarked;
