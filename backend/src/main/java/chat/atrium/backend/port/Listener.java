package chat.atrium.backend.port;

/** A port on which the node listens, as the readiness of the node and the start-up message report it. */
public interface Listener {

    /** What is spoken there, for people: {@code XMPP clients, STARTTLS}. */
    String name();

    /** The port really bound, also where the setting is 0 (any free one); 0 while it is closed. */
    int port();

    boolean open();
}
