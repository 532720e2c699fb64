/** The vCard that servers keep for accounts, as payload (XEP-0054). */
@NullMarked
package chat.atrium.protocol.xep.vcard;

import org.jspecify.annotations.NullMarked;
