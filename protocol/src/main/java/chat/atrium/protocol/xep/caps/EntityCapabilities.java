package chat.atrium.protocol.xep.caps;

import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;

/**
 * The short form of what an entity can do, in presence and stream features (XEP-0115 §4, §6.3).
 *
 * @param node names the software
 * @param ver the verification string, see {@link VerificationString}
 */
public record EntityCapabilities(String node, String hash, String ver) {

    public static final String NAMESPACE = "http://jabber.org/protocol/caps";

    public static final Name NAME = new Name(NAMESPACE, "c");

    private static final String SHA_1 = "sha-1";

    /** The short form of that information. */
    public static EntityCapabilities of(String node, DiscoInfo info) {
        return new EntityCapabilities(node, SHA_1, VerificationString.of(info));
    }

    /**
     * True if the answer to a question for {@link #discoNode} is what these stand for, so that it may be believed of
     * everybody who says the same (§5.4).
     *
     * @param query the answer as it came
     */
    public boolean verify(Element query) {
        return hash.equals(SHA_1)
                && VerificationString.isWellFormed(query)
                && VerificationString.of(DiscoInfo.read(query)).equals(ver);
    }

    /** Reads them out of a presence; absent if they are not complete (§9.2). */
    public static Optional<EntityCapabilities> find(Stanza presence) {
        return presence.find(NAMESPACE, NAME.local()).flatMap(EntityCapabilities::read);
    }

    private static Optional<EntityCapabilities> read(Element c) {
        return c.findAttribute("node")
                .flatMap(node -> c.findAttribute("hash")
                        .flatMap(hash -> c.findAttribute("ver").map(ver -> new EntityCapabilities(node, hash, ver))));
    }

    /** The node under which service discovery answers what they stand for (§6.2). */
    public String discoNode() {
        return node + "#" + ver;
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, NAME.local())
                .attribute("hash", hash)
                .attribute("node", node)
                .attribute("ver", ver)
                .build();
    }
}
