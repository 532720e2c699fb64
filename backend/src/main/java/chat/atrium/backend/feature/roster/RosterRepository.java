package chat.atrium.backend.feature.roster;

import chat.atrium.backend.session.Roster;
import chat.atrium.backend.session.RosterRow;
import java.util.List;

/** Rosters in storage. Every method blocks: call it on a virtual thread. */
public interface RosterRepository {

    /** What is stored for an account; empty for one that has never changed anything. */
    Roster load(long account);

    /** Writes all the rows and the version, or nothing. */
    void write(long account, long version, List<RosterRow> rows);
}
