package chat.atrium.protocol.jid;

/** An address with a resourcepart: a connected resource of an account, or an occupant of a room. */
public record FullJid(BareJid bare, Resourcepart resource) implements Jid {

    /**
     * Reads an address that must have a resourcepart.
     *
     * @throws InvalidJidException if it has none or a part is not legal
     */
    public static FullJid parse(String address) {
        if (Jid.parse(address) instanceof FullJid full) {
            return full;
        }
        throw new InvalidJidException("a full JID needs a resourcepart");
    }

    @Override
    public String toString() {
        return bare + "/" + resource.value();
    }
}
