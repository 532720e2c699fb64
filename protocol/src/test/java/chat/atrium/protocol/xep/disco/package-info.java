/** Tests of service discovery. */
@NullMarked
package chat.atrium.protocol.xep.disco;

import org.jspecify.annotations.NullMarked;
