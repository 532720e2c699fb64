package chat.atrium.backend.session;

import chat.atrium.protocol.jid.BareJid;
import java.util.List;
import java.util.Optional;

/** Where accounts come from when their home is first touched, and where changes go. Both methods block. */
public interface AccountStore {

    /** The account with nobody connected, if it exists. */
    Optional<AccountState> load(BareJid account);

    /** Commits the rows of one outcome together, with the version that the roster has then. */
    void write(AccountState account, List<RosterRow> rows);
}
