package chat.atrium.backend.account;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of all workspaces. Every method reads storage and blocks: call it on a virtual thread. What changes is
 * told as a {@link chat.atrium.backend.port.ServerEvent} once it is committed.
 */
public interface Accounts {

    CreateOutcome create(BareJid jid, String password, Role role);

    PasswordOutcome changePassword(BareJid jid, String password);

    /** Deletes the account and all that is kept about it; false if there is none. The owner stays. */
    boolean delete(BareJid jid);

    /** As {@link #delete}, but without a word: the caller tells of it, for example when its client has the answer. */
    boolean deleteUntold(BareJid jid);

    /** The account, if there is one that is not disabled. */
    Optional<Account> find(BareJid jid);

    /** The accounts of the team, in order of their names. */
    List<Account> team(Domainpart workspace);

    /** True if the workspace has an owner; until then it waits for its first run. */
    boolean hasOwner(Domainpart workspace);

    /** What became of a wish to make an account. */
    sealed interface CreateOutcome {

        record Created(Account account) implements CreateOutcome {}

        /** There is an account of that name ({@code conflict}). */
        record NameTaken() implements CreateOutcome {}

        /** The password is too short or has characters that no password may have ({@code not-acceptable}). */
        record PasswordRefused(String reason) implements CreateOutcome {}
    }

    /** What became of a wish to change a password. */
    sealed interface PasswordOutcome {

        record Changed() implements PasswordOutcome {}

        record NoSuchAccount() implements PasswordOutcome {}

        /** The password is too short or has characters that no password may have ({@code not-acceptable}). */
        record PasswordRefused(String reason) implements PasswordOutcome {}
    }
}
