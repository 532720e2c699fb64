package chat.atrium.backend.feature.roster;

import chat.atrium.backend.home.Mailbox;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.Team;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells all members who are connected when somebody joins or leaves the team, or has another name. */
@Singleton
public final class TeamListener {

    private final Teams teams;
    private final AccountHomes accounts;
    private final Mailbox refreshes = new Mailbox(Thread::startVirtualThread, Integer.MAX_VALUE);

    /** The teams that wait to be read: one reading tells all that has changed before it, so each waits once at most. */
    private final Set<Domainpart> waiting = ConcurrentHashMap.newKeySet();

    public TeamListener(Teams teams, AccountHomes accounts) {
        this.teams = teams;
        this.accounts = accounts;
    }

    void changed(@Observes ServerEvent event) {
        switch (event) {
            case ServerEvent.AccountCreated created
            when created.member() -> refresh(created.account().domain());
            case ServerEvent.AccountCreated created -> {}
            case ServerEvent.AccountDeleted deleted -> refresh(deleted.account().domain());
            case ServerEvent.ProfileRenamed renamed -> refresh(renamed.account().domain());
            case ServerEvent.WorkspaceRenamed renamed -> refresh(renamed.workspace());
            case ServerEvent.PasswordChanged changed -> {}
            case ServerEvent.PictureChanged changed -> {}
            case ServerEvent.ItemStored stored -> {}
            case ServerEvent.ItemsRemoved removed -> {}
            case ServerEvent.MembersChanged changed -> {}
            case ServerEvent.FeaturesAnnounced announced -> {}
            case ServerEvent.ItemsWanted wanted -> {}
        }
    }

    /** One at a time, so that the last one read is the last one told; beside the caller, who need not wait. */
    private void refresh(Domainpart workspace) {
        if (waiting.add(workspace)) {
            refreshes.insist(() -> {
                waiting.remove(workspace); // before reading: what changes from now on is read once more
                tellAll(workspace, teams.refresh(workspace));
            });
        }
    }

    private void tellAll(Domainpart workspace, Team team) {
        for (BareJid account : accounts.inMemory()) {
            if (account.domain().equals(workspace)) {
                accounts.insist(account, home -> tell(home, team));
            }
        }
    }

    private static boolean tell(AccountHome home, Team team) {
        boolean concerned =
                home.known().filter(account -> team.has(account.jid())).isPresent();
        if (concerned) {
            home.apply(new ChangeTeam(team));
        }
        return concerned;
    }
}
