package chat.atrium.backend.settings;

/** Who may make an account. */
public enum RegistrationPolicy {
    /** Nobody but administrators. */
    CLOSED,
    /** Whoever shows the token of an invitation (XEP-0445). */
    INVITATION,
    /** Everybody (XEP-0077); such accounts do not belong to the team. */
    OPEN
}
