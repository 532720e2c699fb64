/**
 * Bookmarks of rooms: one item for each in the node {@code urn:xmpp:bookmarks:1} of the account (XEP-0402), which
 * {@code feature.pep} keeps as any other; and the same bookmarks for clients that know only those of before (XEP-0048),
 * in private storage.
 *
 * <pre>
 * C: &lt;iq type='set' id='1'>&lt;query xmlns='jabber:iq:private'>&lt;storage xmlns='storage:bookmarks'>
 *      &lt;conference jid='theplay@conference.example.org' autojoin='true'/>&lt;/storage>&lt;/query>&lt;/iq>
 * S: (to the account's clients that announce {@code urn:xmpp:bookmarks:1+notify}) &lt;message ...>&lt;event ...>
 *      &lt;items node='urn:xmpp:bookmarks:1'>&lt;item id='theplay@conference.example.org'>...&lt;/items>&lt;/event>&lt;/message>
 * S: &lt;iq type='result' id='1'/>
 * </pre>
 *
 * What such a client does not send any more is retracted; what it has not changed is not published again; extensions
 * that it does not know stay. Stored: the items, and links (which have no other place) as private XML. Left out:
 * {@code #compat-pep}, bookmarks in the node {@code storage:bookmarks}.
 */
@Implements(
        xep = 402,
        version = "1.2.0",
        namespaces = {Bookmark.NAMESPACE, OldBookmarks.COMPAT})
@Implements(xep = 48, version = "1.2", without = "the node storage:bookmarks")
@NullMarked
package chat.atrium.backend.feature.bookmarks;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.bookmarks.Bookmark;
import org.jspecify.annotations.NullMarked;
