package chat.atrium.bench.work;

/** One kind of work. */
public interface Scenario {

    /** As the command line knows it. */
    String name();

    /** One line for people. */
    String title();

    /** False if only the first time on a fresh node says something. */
    default boolean repeats() {
        return true;
    }

    /** Does the work and says what it has cost. */
    Figures run(Crew crew, Scale scale);
}
