package chat.atrium.backend.settings;

/** Who may make nodes at the pubsub service of a workspace. */
public enum NodeMakers {
    /** Those who administer the workspace. */
    ADMINISTRATORS,
    /** Those who belong to the team. */
    MEMBERS,
    /** Whoever has an account. */
    ACCOUNTS
}
