@NullMarked
package chat.atrium.bench.wire;

import org.jspecify.annotations.NullMarked;
