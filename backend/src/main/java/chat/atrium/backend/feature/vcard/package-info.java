/**
 * Keeps the profile of each account as a vCard (XEP-0054). Anybody with a session may read it; the hash of its
 * picture is told in presence by the server (XEP-0153, XEP-0398 §4), unless a client says that there is none.
 */
@Implements(xep = 54, version = "1.3.0", namespaces = VCard.NAMESPACE)
@Implements(xep = 153, version = "1.1.1", namespaces = PhotoUpdate.NAMESPACE)
@NullMarked
package chat.atrium.backend.feature.vcard;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.vcard.PhotoUpdate;
import chat.atrium.protocol.xep.vcard.VCard;
import org.jspecify.annotations.NullMarked;
