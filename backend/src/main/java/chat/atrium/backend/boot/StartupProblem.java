package chat.atrium.backend.boot;

/** A reason not to start, told to the administrator in one line. */
public final class StartupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public StartupProblem(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public StartupProblem(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
