package chat.atrium.backend.routing;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.Service;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaHeader;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns addresses into addressees. */
@Singleton
public final class Addressing {

    private final Domainpart workspace;
    private final Map<Domainpart, Service> services = new HashMap<>();

    Addressing(AtriumSettings settings, @All List<Service> services) {
        this.workspace = settings.domain();
        for (Service service : services) {
            service.findAddress(workspace).ifPresent(address -> {
                if (address.equals(workspace) || this.services.put(address, service) != null) {
                    throw new IllegalStateException("two services have the address " + address);
                }
            });
        }
    }

    /** The stanza with the sender's address as {@code from}, whatever it said, on its way to its addressee. */
    public Envelope envelope(Sender sender, Stanza stanza) {
        StanzaHeader header = stanza.header();
        Jid to = header.to();
        Addressee addressee = to == null ? withoutTo(sender) : addressee(sender, to);
        return new Envelope(
                sender,
                addressee,
                stanza.withHeader(header.withFrom(sender.jid()).withTo(addressee.jid())));
    }

    /** A stanza of a client without {@code to} is for its own account (RFC 6120 §8.1.1.1), else for the server. */
    private Addressee withoutTo(Sender sender) {
        return switch (sender) {
            case Sender.Session session -> new Addressee.Self(session.jid().bare());
            case Sender.Local local -> new Addressee.Server(BareJid.of(workspace));
            case Sender.Remote remote -> new Addressee.Server(BareJid.of(workspace));
        };
    }

    private Addressee addressee(Sender sender, Jid to) {
        if (!to.domain().equals(workspace)) {
            Service service = services.get(to.domain());
            return service == null ? new Addressee.Remote(to) : service.addressee(to);
        }
        if (to.bare().isDomain()) {
            return new Addressee.Server(to);
        }
        return switch (to) {
            case FullJid full -> new Addressee.Resource(full);
            case BareJid bare
            when sender instanceof Sender.Session && bare.equals(sender.bare()) -> new Addressee.Self(bare);
            case BareJid bare -> new Addressee.Account(bare);
        };
    }

    /** True for addresses of accounts: neither of a service nor of another server. */
    boolean isOfWorkspace(Jid jid) {
        return jid.domain().equals(workspace);
    }

    /** The service at an address of this workspace. */
    public Optional<Service> findService(Domainpart address) {
        return Optional.ofNullable(services.get(address));
    }
}
