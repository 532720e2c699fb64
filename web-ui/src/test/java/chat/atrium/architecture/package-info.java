/** The walls of the house (docs/architecture.md), checked over all modules, the tests of the web UI included. */
@NullMarked
package chat.atrium.architecture;

import org.jspecify.annotations.NullMarked;
