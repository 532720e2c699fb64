package chat.atrium.web.client;

/**
 * What the server says of itself before anybody has signed in.
 *
 * @param firstRun the workspace has no owner yet
 * @param answered false if it could not be asked
 */
public record Greeting(boolean firstRun, boolean answered) {}
