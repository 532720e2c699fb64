package chat.atrium.backend.feature.pep;

import chat.atrium.protocol.jid.BareJid;
import java.util.Collection;
import java.util.List;

/** Who has published what, across accounts. */
public interface PublishedNodes {

    /** Those of the accounts, all of one domain, that have one of the nodes and an item in it. Waits for storage. */
    List<BareJid> owners(Collection<BareJid> accounts, Collection<String> nodes);
}
