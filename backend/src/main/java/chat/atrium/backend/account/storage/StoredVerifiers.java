package chat.atrium.backend.account.storage;

import chat.atrium.backend.account.Verifiers;
import chat.atrium.backend.storage.Persistence;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.sasl.ScramHash;
import chat.atrium.protocol.sasl.ScramVerifier;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Verifiers in PostgreSQL. */
@Singleton
final class StoredVerifiers implements Verifiers {

    private final Persistence persistence;

    StoredVerifiers(Persistence persistence) {
        this.persistence = persistence;
    }

    @Override
    public Optional<ScramVerifier> find(BareJid account, ScramHash hash) {
        return Optional.ofNullable(persistence.read(session -> session.createSelectionQuery(
                                "select s from ScramRow s join AccountRow a on a.id = s.account"
                                        + " where a.domain = :domain and a.localpart = :name and a.disabled is null"
                                        + " and s.hash = :hash",
                                ScramRow.class)
                        .setParameter("domain", account.domain().value())
                        .setParameter("name", account.findLocal().orElseThrow().value())
                        .setParameter("hash", hash)
                        .getSingleResultOrNull()))
                .map(ScramRow::toVerifier);
    }

    @Override
    public byte[] secret(Domainpart workspace) {
        return persistence.read(session -> session.createSelectionQuery(
                        "select secret from WorkspaceRow where domain = :domain", byte[].class)
                .setParameter("domain", workspace.value())
                .getSingleResult());
    }
}
