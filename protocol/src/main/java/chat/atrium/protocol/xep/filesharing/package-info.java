/** A file that a message shares: what it is and where it is to be found (XEP-0447, XEP-0446, XEP-0103). */
@NullMarked
package chat.atrium.protocol.xep.filesharing;

import org.jspecify.annotations.NullMarked;
