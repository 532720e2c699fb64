package chat.atrium.backend.account.storage;

import chat.atrium.backend.account.Invitations.Invitation;
import chat.atrium.backend.account.Role;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
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
    int uses;

    /** The one name that it is for. */
    @Nullable
    String localpart;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    InvitationRow() {}

    /** The token of the first run. */
    InvitationRow(String tokenHash, String domain, Instant expires) {
        this(tokenHash, domain, Role.OWNER, null, expires, 1, null);
    }

    /** An invitation of a member. */
    InvitationRow(String tokenHash, AccountRow inviter, Instant expires, int uses, @Nullable String localpart) {
        this(tokenHash, inviter.domain, Role.MEMBER, inviter, expires, uses, localpart);
    }

    private InvitationRow(
            String tokenHash,
            String domain,
            Role role,
            @Nullable AccountRow inviter,
            Instant expires,
            int uses,
            @Nullable String localpart) {
        this.tokenHash = tokenHash;
        this.domain = domain;
        this.role = role;
        this.inviter = inviter;
        this.created = Instant.now();
        this.expires = expires;
        this.uses = uses;
        this.localpart = localpart;
    }

    boolean isOf(Domainpart workspace) {
        return domain.equals(workspace.value());
    }

    /** The one name that it is for, or null. */
    @Nullable
    Localpart name() {
        return localpart == null ? null : Localpart.of(localpart);
    }

    @Nullable
    BareJid inviterJid() {
        return inviter == null ? null : inviter.jid();
    }

    Invitation toInvitation() {
        return new Invitation(role, inviterJid(), expires, name());
    }
}
