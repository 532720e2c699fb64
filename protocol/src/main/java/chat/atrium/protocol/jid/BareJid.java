package chat.atrium.protocol.jid;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code localpart@domainpart} (an account, a room) or {@code domainpart} (a server, a service). RFC 7622 §3.1. */
public record BareJid(@Nullable Localpart local, Domainpart domain) implements Jid {

    /** The address of an account or room. */
    public static BareJid of(Localpart local, Domainpart domain) {
        return new BareJid(local, domain);
    }

    /** The address of a server or service. */
    public static BareJid of(Domainpart domain) {
        return new BareJid(null, domain);
    }

    /**
     * Reads an address without resourcepart.
     *
     * @throws InvalidJidException if the text has a resourcepart or a part is not legal
     */
    public static BareJid parse(String address) {
        if (address.indexOf('/') >= 0) {
            throw new InvalidJidException("a bare JID has no resourcepart");
        }
        int at = address.indexOf('@');
        Localpart local = at < 0 ? null : Localpart.of(address.substring(0, at));
        return new BareJid(local, Domainpart.of(address.substring(at + 1)));
    }

    /** The localpart, absent for servers and services. */
    public Optional<Localpart> findLocal() {
        return Optional.ofNullable(local);
    }

    /** True for {@code domainpart} alone. */
    public boolean isDomain() {
        return local == null;
    }

    @Override
    public BareJid bare() {
        return this;
    }

    /** This address at one of its resources. */
    public FullJid at(Resourcepart resource) {
        return new FullJid(this, resource);
    }

    @Override
    public String toString() {
        return local == null ? domain.value() : local.value() + '@' + domain.value();
    }
}
