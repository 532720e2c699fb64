package chat.atrium.backend.account.storage;

import chat.atrium.backend.account.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code invitation}. */
@Entity
@Table(name = "invitation")
class InvitationRow {

    @Id
    @Column(name = "token_hash")
    String tokenHash;

    String domain;

    @Enumerated(EnumType.STRING)
    Role role;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "inviter")
    @Nullable
    AccountRow inviter;

    Instant created;
    Instant expires;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    InvitationRow() {}

    InvitationRow(String tokenHash, String domain, Role role, @Nullable AccountRow inviter, Instant expires) {
        this.tokenHash = tokenHash;
        this.domain = domain;
        this.role = role;
        this.inviter = inviter;
        this.created = Instant.now();
        this.expires = expires;
    }
}
