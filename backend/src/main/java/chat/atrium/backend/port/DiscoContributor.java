package chat.atrium.backend.port;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.disco.DiscoItems;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to what service discovery says (XEP-0030). The namespaces of all {@link IqHandler}s are said without it. Only
 * what is asked of nodes may wait for storage.
 */
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

    /** Forms with more about the server (XEP-0128), of type result. */
    default List<Form> serverForms() {
        return List.of();
    }

    /** Forms with more about a room (XEP-0128), of type result. */
    default List<Form> roomForms(BareJid room) {
        return List.of();
    }

    /**
     * What a node of the server is, if it is one of this feature's.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if the asker may not know
     */
    default Optional<DiscoInfo> findServerInfo(String node, Jid asker) {
        return Optional.empty();
    }

    /** What belongs to a node of the server, if it is one of this feature's; only what the asker may know. */
    default Optional<List<DiscoItems.Item>> findServerItems(String node, Jid asker) {
        return Optional.empty();
    }

    /** What every account is besides an account. */
    default List<DiscoIdentity> accountIdentities() {
        return List.of();
    }

    /** What a node of an account is, if it is one of this feature's and the asker may know of it. */
    default Optional<DiscoInfo> findAccountInfo(BareJid account, String node, Jid asker) {
        return Optional.empty();
    }

    /** What an account lists as its items; only what the asker may know. */
    default List<DiscoItems.Item> accountItems(BareJid account, Jid asker) {
        return List.of();
    }

    /** What belongs to a node of an account, if it is one of this feature's and the asker may know of it. */
    default Optional<List<DiscoItems.Item>> findAccountItems(BareJid account, String node, Jid asker) {
        return Optional.empty();
    }
}
