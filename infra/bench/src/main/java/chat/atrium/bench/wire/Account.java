package chat.atrium.bench.wire;

/** A name and the password that goes with it. */
public record Account(String name, String password) {

    /** The bare JID. */
    public String at(String domain) {
        return name + "@" + domain;
    }
}
