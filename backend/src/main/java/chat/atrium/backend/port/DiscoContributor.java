package chat.atrium.backend.port;

import chat.atrium.protocol.jid.Jid;
import java.util.Set;

/** Adds to what service discovery says (XEP-0030). */
public interface DiscoContributor {

    /** The features of the server itself. */
    default Set<String> serverFeatures() {
        return Set.of();
    }

    /** The features of every account (bare JID). */
    default Set<String> accountFeatures() {
        return Set.of();
    }

    /** The addresses that the server lists as its items. */
    default Set<Jid> serverItems() {
        return Set.of();
    }
}
