package chat.atrium.backend.boot;

/** What the process answers to whoever started it. */
public enum ExitCode {
    OK(0, "ended as asked"),
    UNEXPECTED(1, "something that should not happen; the log file knows more"),
    SETTING(2, "a setting or an argument is wrong"),
    PORT(3, "a port is taken"),
    DATABASE(4, "the database cannot be reached or used"),
    DOMAIN(5, "the data belongs to another domain"),
    DATA_IN_USE(6, "another node runs on the same data directory"),
    FENCED(7, "the other nodes of the cluster have gone on without this one");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
