/**
 * What becomes of messages when nodes, databases and connections fail under load, judged by ledgers: each client writes
 * down what it has sent, what of that was acknowledged (XEP-0198) and what it has received, and in the end
 * {@link chat.atrium.acceptance.faults.LedgerCheck} holds that against the archives (XEP-0313). The moments of the
 * faults come from a seed that is printed; {@code -Dfaults.seed=} plays them again.
 */
@NullMarked
package chat.atrium.acceptance.faults;

import org.jspecify.annotations.NullMarked;
