package chat.atrium.backend.account.storage;

import chat.atrium.backend.account.Account;
import chat.atrium.backend.account.Role;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code account}. */
@Entity
@Table(name = "account")
class AccountRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String domain;
    String localpart;

    @Enumerated(EnumType.STRING)
    Role role;

    Instant created;

    @Nullable
    Instant disabled;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    AccountRow() {}

    AccountRow(BareJid jid, Role role) {
        this.domain = jid.domain().value();
        this.localpart = jid.findLocal().orElseThrow().value();
        this.role = role;
        this.created = Instant.now();
    }

    /** The row's number, which it has once it was written. */
    long number() {
        if (id == null) {
            throw new IllegalStateException("not written yet");
        }
        return id;
    }

    BareJid jid() {
        return BareJid.of(Localpart.of(localpart), Domainpart.of(domain));
    }

    Account toAccount() {
        return new Account(number(), jid(), role, created);
    }
}
