package chat.atrium.web.client;

/** What became of an attempt to sign in. */
public sealed interface SignInOutcome {

    /** Signs out again where nobody is left to use what came out. */
    default void discard() {
        switch (this) {
            case SignedIn(WorkspaceClient client) -> client.close();
            case Refused refused -> {}
        }
    }

    /** The stream is bound and present. */
    record SignedIn(WorkspaceClient client) implements SignInOutcome {}

    /** It is not. */
    record Refused(Reason reason) implements SignInOutcome {}

    /** Why not. */
    enum Reason {
        WRONG_CREDENTIALS,
        /** Too many wrong attempts; wait. */
        TOO_MANY_ATTEMPTS,
        /** The account has as many sessions as it may. */
        TOO_MANY_SESSIONS,
        /** No answer in time, or none that can be used. */
        NOT_ANSWERED
    }
}
