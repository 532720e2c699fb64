package chat.atrium.web.todo;

/** The way to what one has to do oneself. */
public final class TodoNavigation {

    /** Its page. */
    public static final String PATH = "tasks";

    private TodoNavigation() {}
}
