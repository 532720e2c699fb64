package chat.atrium.protocol.jid;

/**
 * The part behind {@code /}: the OpaqueString profile of PRECIS, 1 to 1023 bytes (RFC 7622 §3.4).
 *
 * @param value the prepared and enforced form
 */
public record Resourcepart(String value) {

    public Resourcepart {
        value = Preparation.resourcepart(value);
    }

    public static Resourcepart of(String value) {
        return new Resourcepart(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
