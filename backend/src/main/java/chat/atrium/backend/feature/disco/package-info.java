/**
 * Says what the server and its accounts are and can do (XEP-0030), as collected from all features, and its short form
 * (XEP-0115). Of other people's accounts only those learn who see their presence.
 */
@Implements(
        xep = 30,
        version = "2.5.0",
        namespaces = {DiscoInfo.NAMESPACE, DiscoItems.NAMESPACE})
@Implements(xep = 115, version = "1.6.0", namespaces = EntityCapabilities.NAMESPACE)
@Implements(xep = 128, version = "1.0.1")
@Implements(xep = 157, version = "1.1.1", namespaces = ContactForm.FORM_TYPE)
@NullMarked
package chat.atrium.backend.feature.disco;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.caps.EntityCapabilities;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.disco.DiscoItems;
import org.jspecify.annotations.NullMarked;
