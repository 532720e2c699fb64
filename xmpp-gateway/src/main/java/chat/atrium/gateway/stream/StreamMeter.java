package chat.atrium.gateway.stream;

/** Counts what streams do; called from many threads. */
public interface StreamMeter {

    void stanzaIn();

    void stanzaOut();

    /** A login ended. */
    void login(boolean successful);

    /** A stream ended with an error of ours; {@code condition} is its wire name. */
    void failed(String condition);
}
