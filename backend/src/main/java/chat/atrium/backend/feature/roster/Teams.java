package chat.atrium.backend.feature.roster;

import chat.atrium.backend.account.Account;
import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Workspaces;
import chat.atrium.backend.port.DisplayNames;
import chat.atrium.backend.session.Team;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The teams as they are now, one object for all their members. Blocks when it reads storage. */
@Singleton
public final class Teams {

    private final Map<Domainpart, Team> teams = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final Workspaces workspaces;
    private final List<DisplayNames> names;

    public Teams(Accounts accounts, Workspaces workspaces, @All List<DisplayNames> names) {
        this.accounts = accounts;
        this.workspaces = workspaces;
        this.names = names;
    }

    /** The team of a workspace; read on first use. */
    Team of(Domainpart workspace) {
        Team known = teams.get(workspace);
        if (known != null) {
            return known;
        }
        Team read = read(workspace);
        // Whoever has refreshed it meanwhile has read it later.
        Team other = teams.putIfAbsent(workspace, read);
        return other != null ? other : read;
    }

    /** Reads the team anew; from now on everybody gets this one. */
    Team refresh(Domainpart workspace) {
        Team team = read(workspace);
        teams.put(workspace, team);
        return team;
    }

    private Team read(Domainpart workspace) {
        Map<BareJid, String> shownAs = new HashMap<>();
        names.forEach(source -> shownAs.putAll(source.of(workspace)));
        Map<BareJid, String> members = new LinkedHashMap<>();
        for (Account account : accounts.team(workspace)) {
            BareJid jid = account.jid();
            members.put(jid, shownAs.getOrDefault(jid, localpart(jid)));
        }
        return Team.of(workspaces.name(workspace), members);
    }

    private static String localpart(BareJid account) {
        return account.findLocal().map(Localpart::value).orElse("");
    }
}
