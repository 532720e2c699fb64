/** Black-box tests of the packaged node: started as its own process, spoken to by foreign clients and browsers. */
@NullMarked
package chat.atrium.acceptance;

import org.jspecify.annotations.NullMarked;
