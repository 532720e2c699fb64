/** Stream Management on the wire (XEP-0198): acknowledgements, and taking up a stream that broke. */
@NullMarked
package chat.atrium.protocol.xep.management;

import org.jspecify.annotations.NullMarked;
