package chat.atrium.protocol.jid;

/**
 * The part before {@code @}: the UsernameCaseMapped profile of PRECIS, 1 to 1023 bytes (RFC 7622 §3.3).
 *
 * @param value the prepared and enforced form
 */
public record Localpart(String value) {

    public Localpart {
        value = Preparation.localpart(value);
    }

    public static Localpart of(String value) {
        return new Localpart(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
