/**
 * One picture for clients of both kinds: those that publish it (XEP-0084) and those that put it into their vCard
 * (XEP-0153), converted in both directions (XEP-0398).
 *
 * <pre>
 * C: &lt;publish node='urn:xmpp:avatar:data'>&lt;item id='111f4b3c...'>&lt;data xmlns='urn:xmpp:avatar:data'>qANQR1DBwU4DX7jmYZ...
 * C: &lt;publish node='urn:xmpp:avatar:metadata'>&lt;item id='111f4b3c...'>&lt;metadata ...>&lt;info id='111f4b3c...' .../>
 * S: (to contacts that announce {@code urn:xmpp:avatar:metadata+notify}) &lt;message ...>&lt;event ...>
 * S: (to all who see the account) &lt;presence>&lt;x xmlns='vcard-temp:x:update'>&lt;photo>111f4b3c...&lt;/photo>&lt;/x>&lt;/presence>
 * </pre>
 *
 * Only a picture in a node that everybody may read goes into the vCard, which everybody may read (§7). Stored: nothing
 * besides the nodes and the vCard. The nodes themselves are kept by {@code feature.pep}, the hash in presence is told by
 * {@code feature.vcard}.
 */
@Implements(
        xep = 84,
        version = "1.1.4",
        namespaces = {AvatarData.NAMESPACE, AvatarMetadata.NAMESPACE})
@Implements(xep = 398, version = "1.0.0", namespaces = AvatarConversion.FEATURE)
@NullMarked
package chat.atrium.backend.feature.avatar;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.avatar.AvatarData;
import chat.atrium.protocol.xep.avatar.AvatarMetadata;
import org.jspecify.annotations.NullMarked;
