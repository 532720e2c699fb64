package chat.atrium.backend.account.storage;

import chat.atrium.backend.account.Role;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.sasl.ScramVerifier;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jspecify.annotations.Nullable;

/** The statements about accounts that several transactions share. */
final class AccountRows {

    /** The constraint that two accounts of one name would violate. */
    static final String UNIQUE_NAME = "account_domain_localpart_key";

    private AccountRows() {}

    /** The row of an account that is not disabled, or null. */
    static Uni<@Nullable AccountRow> find(Session session, BareJid jid) {
        return session.createSelectionQuery(
                        "from AccountRow where domain = :domain and localpart = :name and disabled is null",
                        AccountRow.class)
                .setParameter("domain", jid.domain().value())
                .setParameter("name", jid.findLocal().map(Object::toString).orElse(""))
                .getSingleResultOrNull();
    }

    static Uni<AccountRow> insert(Session session, BareJid jid, Role role, List<ScramVerifier> verifiers) {
        AccountRow row = new AccountRow(jid, role);
        return session.persist(row)
                .chain(session::flush)
                .chain(() -> insertVerifiers(session, row.number(), verifiers))
                .replaceWith(row);
    }

    /** Puts new verifiers in the place of those that there are. */
    static Uni<Void> replaceVerifiers(Session session, long account, List<ScramVerifier> verifiers) {
        return session.createMutationQuery("delete from ScramRow where account = :account")
                .setParameter("account", account)
                .executeUpdate()
                .chain(() -> insertVerifiers(session, account, verifiers));
    }

    private static Uni<Void> insertVerifiers(Session session, long account, List<ScramVerifier> verifiers) {
        return session.persistAll(verifiers.stream()
                .map(verifier -> new ScramRow(account, verifier))
                .toArray());
    }
}
