@NullMarked
package chat.atrium.bench.work;

import org.jspecify.annotations.NullMarked;
