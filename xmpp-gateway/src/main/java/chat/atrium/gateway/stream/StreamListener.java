package chat.atrium.gateway.stream;

/** Follows the life of one stream; called in its context. */
public interface StreamListener {

    /** The client has proved who it is. */
    void loggedIn();

    /** The connection is gone; called once. */
    void ended();
}
