package chat.atrium.backend.feature.roster;

import chat.atrium.backend.account.Account;
import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.port.Pictures;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.AccountStore;
import chat.atrium.backend.session.RosterRow;
import chat.atrium.backend.session.Team;
import chat.atrium.protocol.jid.BareJid;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Puts together what the home of an account starts with. */
@Singleton
public final class StoredRosters implements AccountStore {

    private final Accounts accounts;
    private final RosterRepository rosters;
    private final Teams teams;
    private final Pictures pictures;

    public StoredRosters(Accounts accounts, RosterRepository rosters, Teams teams, Pictures pictures) {
        this.accounts = accounts;
        this.rosters = rosters;
        this.teams = teams;
        this.pictures = pictures;
    }

    @Override
    public Optional<AccountState> load(BareJid account) {
        return accounts.find(account).map(this::load);
    }

    private AccountState load(Account account) {
        Team team = account.role().inTeam() ? teams.of(account.jid().domain()) : Team.NONE;
        return AccountState.loaded(account.id(), account.jid(), rosters.load(account.id()), team)
                .withPicture(pictures.findHash(account.jid()).orElse(null));
    }

    @Override
    public void write(AccountState account, List<RosterRow> rows) {
        rosters.write(account.id(), account.roster().version(), rows);
    }
}
