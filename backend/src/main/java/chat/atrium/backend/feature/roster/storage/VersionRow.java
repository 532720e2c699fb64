package chat.atrium.backend.feature.roster.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code roster}. */
@Entity
@Table(name = "roster")
class VersionRow {

    @Id
    long account;

    long version;

    VersionRow() {}

    VersionRow(long account, long version) {
        this.account = account;
        this.version = version;
    }
}
