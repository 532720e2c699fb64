package chat.atrium.house.violations.backend;

/** Breaks: names say the job. */
public record SessionManager() {}
