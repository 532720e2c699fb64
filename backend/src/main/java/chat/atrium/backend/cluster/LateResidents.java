package chat.atrium.backend.cluster;

import chat.atrium.backend.home.Departure;
import chat.atrium.protocol.jid.BareJid;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Residents that need the cluster to be made first. */
record LateResidents(Supplier<Residents> residents) implements Residents {

    @Override
    public List<Departure> leave(Predicate<BareJid> homes) {
        return residents.get().leave(homes);
    }

    @Override
    public void arrive(Predicate<BareJid> homes) {
        residents.get().arrive(homes);
    }

    @Override
    public void gone(Set<NodeId> nodes) {
        residents.get().gone(nodes);
    }
}
