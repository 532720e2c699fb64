package chat.atrium.backend.account.storage;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The statements about invitations that several transactions share. */
final class InvitationRows {

    /** The constraint that two invitations to one name would violate. */
    static final String UNIQUE_NAME = "invitation_reserves_name";

    private InvitationRows() {}

    /** How many invitations of that account still hold. */
    static Uni<Long> countOpen(Session session, AccountRow inviter) {
        return session.createSelectionQuery(
                        "select count(*) from InvitationRow where inviter = :inviter and expires > :now", Long.class)
                .setParameter("inviter", inviter)
                .setParameter("now", Instant.now())
                .getSingleResult();
    }

    /** Forgets those that no longer hold, so that their names are free again. */
    static Uni<Integer> deleteExpired(Session session, Domainpart workspace) {
        return session.createMutationQuery("delete from InvitationRow where domain = :domain and expires <= :now")
                .setParameter("domain", workspace.value())
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    /** True if an invitation that still holds promises that name to somebody. */
    static Uni<Boolean> isReserved(Session session, BareJid address) {
        return session.createSelectionQuery(
                        "select count(*) from InvitationRow"
                                + " where domain = :domain and localpart = :name and expires > :now",
                        Long.class)
                .setParameter("domain", address.domain().value())
                .setParameter("name", address.findLocal().map(Localpart::value).orElse(""))
                .setParameter("now", Instant.now())
                .getSingleResult()
                .map(count -> count > 0);
    }

    /** One account was made with it; the last one takes it away. */
    static Uni<Void> used(Session session, InvitationRow row) {
        if (row.uses > 1) {
            row.uses--;
            return Uni.createFrom().voidItem();
        }
        return session.remove(row);
    }
}
