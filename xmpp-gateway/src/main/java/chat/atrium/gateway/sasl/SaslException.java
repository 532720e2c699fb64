package chat.atrium.gateway.sasl;

/** A message of a login cannot be read; the login fails with the condition. */
public final class SaslException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SaslCondition condition;

    SaslException(SaslCondition condition) {
        super(condition.wireName(), null, false, false);
        this.condition = condition;
    }

    public SaslCondition condition() {
        return condition;
    }
}
