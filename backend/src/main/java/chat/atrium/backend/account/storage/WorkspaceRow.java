package chat.atrium.backend.account.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code workspace}. */
@Entity
@Table(name = "workspace")
class WorkspaceRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String domain;
    String name;
    byte[] secret;
    Instant created;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    WorkspaceRow() {}

    WorkspaceRow(String domain, byte[] secret) {
        this.domain = domain;
        this.name = domain;
        this.secret = secret;
        this.created = Instant.now();
    }
}
