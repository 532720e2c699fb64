package chat.atrium.backend.session;

/** A session sleeps: it is not there, and nobody hears of that yet. */
public record RemoveSession(SessionState session) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        return Outcome.of(account.without(session));
    }
}
