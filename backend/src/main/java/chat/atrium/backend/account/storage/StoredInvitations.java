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
        InvitationRow row = new InvitationRow(token.hash(), workspace.value(), expires);
        persistence.write(session -> session.createMutationQuery(
                        "delete from InvitationRow where domain = :domain and role = :owner")
                .setParameter("domain", workspace.value())
                .setParameter("owner", Role.OWNER)
                .executeUpdate()
                .chain(() -> session.persist(row)));
        return token.value();
    }

    @Override
    public InviteOutcome invite(BareJid inviter, Terms terms) {
        Token token = Token.random();
        Instant expires = Instant.now().plus(terms.lifetime());
        try {
            return persistence.write(session -> InvitationRows.deleteExpired(session, inviter.domain())
                    .chain(() -> AccountRows.find(session, inviter))
                    .chain(account -> account == null
                            ? Uni.createFrom().item(new InviteOutcome.NoSuchAccount())
                            : insertIfAllowed(session, account, terms, new Issued(token.value(), expires))));
        } catch (StorageException e) {
            if (e.findConstraint().filter(InvitationRows.UNIQUE_NAME::equals).isPresent()) {
                return new InviteOutcome.NameTaken();
            }
            throw e;
        }
    }

    private Uni<InviteOutcome> insertIfAllowed(Session session, AccountRow inviter, Terms terms, Issued issued) {
        return InvitationRows.countOpen(session, inviter)
                .chain(open -> open >= openPerAccount
                        ? Uni.createFrom().item(new InviteOutcome.TooMany(openPerAccount))
                        : insertIfFree(session, inviter, terms, issued));
    }

    private static Uni<InviteOutcome> insertIfFree(Session session, AccountRow inviter, Terms terms, Issued issued) {
        Localpart name = terms.name();
        String hash = new Token(issued.token()).hash();
        InvitationRow row =
                new InvitationRow(hash, inviter, issued.expires(), terms.uses(), name == null ? null : name.value());
        if (name == null) {
            return session.persist(row).replaceWith(issued);
        }
        BareJid address = BareJid.of(name, inviter.jid().domain());
        return AccountRows.find(session, address)
                .chain(account -> account != null
                        ? Uni.createFrom().item(new InviteOutcome.NameTaken())
                        : session.persist(row).replaceWith(issued));
    }

    @Override
    public Optional<Invitation> find(Domainpart workspace, String token) {
        return Optional.ofNullable(
                        persistence.read(session -> session.find(InvitationRow.class, new Token(token).hash())))
                .filter(row -> row.isOf(workspace) && row.expires.isAfter(Instant.now()))
                .map(InvitationRow::toInvitation);
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

    /** The lock makes a second use at the same moment wait, and find less, or nothing. */
    private static Uni<RedeemOutcome> useUp(Session session, BareJid jid, Token token, List<ScramVerifier> verifiers) {
        return session.find(InvitationRow.class, token.hash(), LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> row == null || !row.isOf(jid.domain())
                        ? Uni.createFrom().item(new RedeemOutcome.TokenInvalid())
                        : useUp(session, jid, row, verifiers));
    }

    private static Uni<RedeemOutcome> useUp(
            Session session, BareJid jid, InvitationRow row, List<ScramVerifier> verifiers) {
        Localpart name = row.name();
        if (name == null) {
            return InvitationRows.isReserved(session, jid)
                    .chain(reserved -> reserved
                            ? Uni.createFrom().item(new RedeemOutcome.Refused(new CreateOutcome.NameTaken()))
                            : insert(session, jid, row, verifiers));
        }
        return name.equals(jid.local())
                ? insert(session, jid, row, verifiers)
                : Uni.createFrom().item(new RedeemOutcome.OtherName(name));
    }

    private static Uni<RedeemOutcome> insert(
            Session session, BareJid jid, InvitationRow row, List<ScramVerifier> verifiers) {
        return InvitationRows.used(session, row)
                .chain(() -> AccountRows.insert(session, jid, row.role, verifiers))
                .map(account -> new RedeemOutcome.Redeemed(account.toAccount(), row.inviterJid()));
    }
}
