package chat.atrium.backend.account.storage;

import chat.atrium.backend.account.Accounts.CreateOutcome;
import chat.atrium.backend.account.Invitations;
import chat.atrium.backend.account.NewPassword;
import chat.atrium.backend.account.PasswordRules;
import chat.atrium.backend.account.Role;
import chat.atrium.backend.account.Token;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.storage.Persistence;
import chat.atrium.backend.storage.StorageException;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.sasl.ScramVerifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jspecify.annotations.Nullable;

/** Invitations in PostgreSQL. */
@Singleton
final class StoredInvitations implements Invitations {

    private static final Duration FIRST_RUN_LIFETIME = Duration.ofDays(365);

    private final Persistence persistence;
    private final PasswordRules passwords;
    private final Event<ServerEvent> events;
    private final int openPerAccount;

    StoredInvitations(
            Persistence persistence, PasswordRules passwords, Event<ServerEvent> events, AtriumSettings settings) {
        this.persistence = persistence;
        this.passwords = passwords;
        this.events = events;
        this.openPerAccount = settings.limits().invitationsPerAccount();
    }

    @Override
    public String firstRun(Domainpart workspace) {
        Token token = Token.random();
        Instant expires = Instant.now().plus(FIRST_RUN_LIFETIME);
        InvitationRow row = new InvitationRow(token.hash(), workspace.value(), Role.OWNER, null, expires);
        persistence.write(session -> session.createMutationQuery(
                        "delete from InvitationRow where domain = :domain and role = :owner")
                .setParameter("domain", workspace.value())
                .setParameter("owner", Role.OWNER)
                .executeUpdate()
                .chain(() -> session.persist(row)));
        return token.value();
    }

    @Override
    public Optional<Issued> invite(BareJid inviter, Duration lifetime) {
        Token token = Token.random();
        Instant expires = Instant.now().plus(lifetime);
        boolean made = persistence.write(session -> AccountRows.find(session, inviter)
                .chain(account -> account == null
                        ? Uni.createFrom().item(false)
                        : insertIfAllowed(session, account, token, expires)));
        return made ? Optional.of(new Issued(token.value(), expires)) : Optional.empty();
    }

    private Uni<Boolean> insertIfAllowed(Session session, AccountRow inviter, Token token, Instant expires) {
        InvitationRow row = new InvitationRow(token.hash(), inviter.domain, Role.MEMBER, inviter, expires);
        return session.createSelectionQuery(
                        "select count(*) from InvitationRow where inviter = :inviter and expires > :now", Long.class)
                .setParameter("inviter", inviter)
                .setParameter("now", Instant.now())
                .getSingleResult()
                .chain(open -> open >= openPerAccount
                        ? Uni.createFrom().item(false)
                        : session.persist(row).replaceWith(true));
    }

    @Override
    public Optional<Invitation> find(Domainpart workspace, String token) {
        return Optional.ofNullable(
                        persistence.read(session -> session.find(InvitationRow.class, new Token(token).hash())))
                .filter(row -> holds(row, workspace))
                .map(row -> new Invitation(row.role, inviter(row), row.expires));
    }

    @Override
    public RedeemOutcome redeem(Domainpart workspace, String token, Localpart name, String password) {
        return switch (passwords.judge(password)) {
            case NewPassword.Refused refused ->
                new RedeemOutcome.Refused(new CreateOutcome.PasswordRefused(refused.reason()));
            case NewPassword.Accepted accepted ->
                redeem(BareJid.of(name, workspace), new Token(token), accepted.verifiers());
        };
    }

    private RedeemOutcome redeem(BareJid jid, Token token, List<ScramVerifier> verifiers) {
        try {
            RedeemOutcome outcome = persistence.write(session -> useUp(session, jid, token, verifiers));
            if (outcome instanceof RedeemOutcome.Redeemed redeemed) {
                events.fire(new ServerEvent.AccountCreated(
                        jid, redeemed.account().role().inTeam()));
            }
            return outcome;
        } catch (StorageException e) {
            if (e.findConstraint().filter(AccountRows.UNIQUE_NAME::equals).isPresent()) {
                return new RedeemOutcome.Refused(new CreateOutcome.NameTaken());
            }
            throw e;
        }
    }

    /** The lock makes a second use at the same moment wait, and find nothing. */
    private static Uni<RedeemOutcome> useUp(Session session, BareJid jid, Token token, List<ScramVerifier> verifiers) {
        return session.find(InvitationRow.class, token.hash(), LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> row == null || !holds(row, jid.domain())
                        ? Uni.createFrom().item(new RedeemOutcome.TokenInvalid())
                        : session.remove(row)
                                .chain(() -> AccountRows.insert(session, jid, row.role, verifiers))
                                .map(account -> new RedeemOutcome.Redeemed(account.toAccount(), inviter(row))));
    }

    private static boolean holds(InvitationRow row, Domainpart workspace) {
        return row.domain.equals(workspace.value()) && row.expires.isAfter(Instant.now());
    }

    private static @Nullable BareJid inviter(InvitationRow row) {
        return row.inviter == null ? null : row.inviter.jid();
    }
}
