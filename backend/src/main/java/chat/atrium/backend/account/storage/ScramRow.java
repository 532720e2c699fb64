package chat.atrium.backend.account.storage;

import chat.atrium.protocol.sasl.ScramHash;
import chat.atrium.protocol.sasl.ScramVerifier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A row of {@code scram}. */
@Entity
@Table(name = "scram")
@IdClass(ScramRow.Key.class)
class ScramRow {

    @Id
    long account;

    @Id
    @Enumerated(EnumType.STRING)
    ScramHash hash;

    byte[] salt;
    int iterations;

    @Column(name = "stored_key")
    byte[] storedKey;

    @Column(name = "server_key")
    byte[] serverKey;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    ScramRow() {}

    ScramRow(long account, ScramVerifier verifier) {
        this.account = account;
        this.hash = verifier.hash();
        this.salt = verifier.salt();
        this.iterations = verifier.iterations();
        this.storedKey = verifier.storedKey();
        this.serverKey = verifier.serverKey();
    }

    ScramVerifier toVerifier() {
        return new ScramVerifier(hash, salt, iterations, storedKey, serverKey);
    }

    /** One verifier for each account and hash function. */
    record Key(long account, ScramHash hash) {}
}
