/** Tests of vCards. */
@NullMarked
package chat.atrium.protocol.xep.vcard;

import org.jspecify.annotations.NullMarked;
