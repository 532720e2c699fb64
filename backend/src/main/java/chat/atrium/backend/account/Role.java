package chat.atrium.backend.account;

/** What an account may do in its workspace. */
public enum Role {
    /** The one who set the workspace up; also an administrator. */
    OWNER,
    ADMINISTRATOR,
    /** Belongs to the team: sees the other members in the roster. */
    MEMBER,
    /** Made by open registration; begins with an empty roster. */
    GUEST;

    /** True if members of the team see this account in their rosters, and it sees them. */
    public boolean inTeam() {
        return this != GUEST;
    }

    /** True if the account may change what holds for the whole workspace. */
    public boolean administrates() {
        return this == OWNER || this == ADMINISTRATOR;
    }
}
