package chat.atrium.backend.feature.archive;

import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.protocol.xep.archive.ArchiveQuery;
import chat.atrium.protocol.xep.hints.Hint;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * The archive of accounts: {@link ArchivePolicy} says what is kept, {@link ArchiveIqHandler} reads it,
 * {@link PreferencesIqHandler} changes what is kept.
 */
@Singleton
public final class ArchiveFeature implements DiscoContributor {

    /** Understands the field {@code include-groupchat}, though an account's archive holds none (XEP-0313 §6). */
    private static final String GROUPCHAT_FIELD = "urn:xmpp:mam:2#groupchat-field";

    @Override
    public Set<String> accountFeatures() {
        return Set.of(
                ArchiveQuery.NAMESPACE, ArchiveQuery.NAMESPACE + "#extended", GROUPCHAT_FIELD, StanzaId.NAMESPACE);
    }

    @Override
    public Set<String> serverFeatures() {
        return Set.of(Hint.NAMESPACE);
    }
}
