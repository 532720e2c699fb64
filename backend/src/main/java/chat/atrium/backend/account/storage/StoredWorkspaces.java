package chat.atrium.backend.account.storage;

import chat.atrium.backend.account.Workspaces;
import chat.atrium.backend.storage.Persistence;
import chat.atrium.protocol.jid.Domainpart;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jspecify.annotations.Nullable;

/** Workspaces in PostgreSQL. */
@Singleton
final class StoredWorkspaces implements Workspaces {

    private static final int SECRET_BYTES = 32;

    private final Persistence persistence;

    StoredWorkspaces(Persistence persistence) {
        this.persistence = persistence;
    }

    @Override
    public void open(Domainpart workspace) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        persistence.write(session -> find(session, workspace)
                .chain(row -> row != null
                        ? Uni.createFrom().voidItem()
                        : session.persist(new WorkspaceRow(workspace.value(), secret))));
    }

    @Override
    public String name(Domainpart workspace) {
        WorkspaceRow row = persistence.read(session -> find(session, workspace));
        return row == null ? workspace.value() : row.name;
    }

    @Override
    public void rename(Domainpart workspace, String name) {
        persistence.write(
                session -> session.createMutationQuery("update WorkspaceRow set name = :name where domain = :domain")
                        .setParameter("name", name)
                        .setParameter("domain", workspace.value())
                        .executeUpdate());
    }

    private static Uni<@Nullable WorkspaceRow> find(Session session, Domainpart workspace) {
        return session.createSelectionQuery("from WorkspaceRow where domain = :domain", WorkspaceRow.class)
                .setParameter("domain", workspace.value())
                .getSingleResultOrNull();
    }
}
