package chat.atrium.protocol.jid;

/**
 * An XMPP address: {@code localpart@domainpart/resourcepart}, all parts prepared and enforced (RFC 7622).
 *
 * <p>Equal addresses are equal values: both sides of {@code equals} are already normalised.
 */
public sealed interface Jid permits BareJid, FullJid {

    /**
     * Reads an address.
     *
     * @throws InvalidJidException if a part is empty, too long or holds a code point that RFC 7622 forbids
     */
    static Jid parse(String address) {
        int slash = address.indexOf('/');
        String bare = slash < 0 ? address : address.substring(0, slash);
        BareJid owner = BareJid.parse(bare);
        return slash < 0 ? owner : new FullJid(owner, Resourcepart.of(address.substring(slash + 1)));
    }

    /** This address without its resourcepart. */
    BareJid bare();

    /** The domain that is responsible for this address. */
    default Domainpart domain() {
        return bare().domain();
    }
}
