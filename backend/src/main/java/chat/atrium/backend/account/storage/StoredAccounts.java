package chat.atrium.backend.account.storage;

import chat.atrium.backend.account.Account;
import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.NewPassword;
import chat.atrium.backend.account.PasswordRules;
import chat.atrium.backend.account.Role;
import chat.atrium.backend.port.AccountData;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.storage.Persistence;
import chat.atrium.backend.storage.StorageException;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.sasl.ScramVerifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Accounts in PostgreSQL. */
@Singleton
final class StoredAccounts implements Accounts {

    private final Persistence persistence;
    private final PasswordRules passwords;
    private final Event<ServerEvent> events;
    private final Instance<AccountData> kept;

    StoredAccounts(
            Persistence persistence, PasswordRules passwords, Event<ServerEvent> events, Instance<AccountData> kept) {
        this.persistence = persistence;
        this.passwords = passwords;
        this.events = events;
        this.kept = kept;
    }

    @Override
    public CreateOutcome create(BareJid jid, String password, Role role) {
        return switch (passwords.judge(password)) {
            case NewPassword.Refused refused -> new CreateOutcome.PasswordRefused(refused.reason());
            case NewPassword.Accepted accepted -> insert(jid, role, accepted.verifiers());
        };
    }

    private CreateOutcome insert(BareJid jid, Role role, List<ScramVerifier> verifiers) {
        try {
            AccountRow row = persistence.write(session -> InvitationRows.isReserved(session, jid)
                    .chain(reserved -> reserved
                            ? Uni.createFrom().nullItem()
                            : AccountRows.insert(session, jid, role, verifiers)));
            if (row == null) {
                return new CreateOutcome.NameTaken();
            }
            events.fire(new ServerEvent.AccountCreated(jid, role.inTeam()));
            return new CreateOutcome.Created(row.toAccount());
        } catch (StorageException e) {
            if (e.findConstraint().filter(AccountRows.UNIQUE_NAME::equals).isPresent()) {
                return new CreateOutcome.NameTaken();
            }
            throw e;
        }
    }

    @Override
    public PasswordOutcome changePassword(BareJid jid, String password) {
        return switch (passwords.judge(password)) {
            case NewPassword.Refused refused -> new PasswordOutcome.PasswordRefused(refused.reason());
            case NewPassword.Accepted accepted -> replace(jid, accepted.verifiers());
        };
    }

    private PasswordOutcome replace(BareJid jid, List<ScramVerifier> verifiers) {
        boolean changed = persistence.write(session -> AccountRows.find(session, jid)
                .chain(row -> row == null
                        ? Uni.createFrom().item(false)
                        : AccountRows.replaceVerifiers(session, row.number(), verifiers)
                                .replaceWith(true)));
        if (!changed) {
            return new PasswordOutcome.NoSuchAccount();
        }
        events.fire(new ServerEvent.PasswordChanged(jid));
        return new PasswordOutcome.Changed();
    }

    @Override
    public boolean delete(BareJid jid) {
        boolean deleted = deleteUntold(jid);
        if (deleted) {
            events.fire(new ServerEvent.AccountDeleted(jid));
        }
        return deleted;
    }

    @Override
    public boolean deleteUntold(BareJid jid) {
        Optional<Account> account = find(jid).filter(found -> found.role() != Role.OWNER);
        if (account.isEmpty()) {
            return false;
        }
        kept.forEach(data -> data.erase(jid));
        persistence.write(session -> session.createMutationQuery("delete from AccountRow where id = :id")
                .setParameter("id", account.get().id())
                .executeUpdate());
        return true;
    }

    @Override
    public Optional<Account> find(BareJid jid) {
        return Optional.ofNullable(persistence.read(session -> AccountRows.find(session, jid)))
                .map(AccountRow::toAccount);
    }

    @Override
    public List<Account> team(Domainpart workspace) {
        return persistence
                .read(session -> session.createSelectionQuery(
                                "from AccountRow where domain = :domain and role <> :guest and disabled is null"
                                        + " order by localpart",
                                AccountRow.class)
                        .setParameter("domain", workspace.value())
                        .setParameter("guest", Role.GUEST)
                        .getResultList())
                .stream()
                .map(AccountRow::toAccount)
                .toList();
    }

    @Override
    public boolean hasOwner(Domainpart workspace) {
        return persistence.read(session -> session.createSelectionQuery(
                                "select count(*) from AccountRow where domain = :domain and role = :owner", Long.class)
                        .setParameter("domain", workspace.value())
                        .setParameter("owner", Role.OWNER)
                        .getSingleResult())
                > 0;
    }
}
