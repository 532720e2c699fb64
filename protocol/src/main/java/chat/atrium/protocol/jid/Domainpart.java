package chat.atrium.protocol.jid;

/**
 * The domain: an internationalised domain name or an IP address, lower case, without the final dot, 1 to 1023 bytes
 * (RFC 7622 §3.2).
 *
 * @param value the prepared and enforced form
 */
public record Domainpart(String value) {

    public Domainpart {
        value = Preparation.domainpart(value);
    }

    public static Domainpart of(String value) {
        return new Domainpart(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
