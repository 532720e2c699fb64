package chat.atrium.protocol.stanza;

import java.util.Locale;
import java.util.Optional;

/** The 22 defined conditions of RFC 6120 §8.3.3, each with the type that goes with it when nothing else is said. */
public enum ErrorCondition {
    /** The XML does not fit the schema or cannot be processed. */
    BAD_REQUEST(ErrorType.MODIFY),
    /** Something of that name or address exists already. */
    CONFLICT(ErrorType.CANCEL),
    /** The feature is not implemented by whoever the stanza was addressed to. */
    FEATURE_NOT_IMPLEMENTED(ErrorType.CANCEL),
    /** The sender lacks the permission. */
    FORBIDDEN(ErrorType.AUTH),
    /** The addressee is gone for good. */
    GONE(ErrorType.CANCEL),
    /** A fault of the server. */
    INTERNAL_SERVER_ERROR(ErrorType.CANCEL),
    /** The item or address does not exist. */
    ITEM_NOT_FOUND(ErrorType.CANCEL),
    /** A part of an address is not legal. */
    JID_MALFORMED(ErrorType.MODIFY),
    /** The request is understood but does not meet criteria of the receiver. */
    NOT_ACCEPTABLE(ErrorType.MODIFY),
    /** Nobody is allowed to do that. */
    NOT_ALLOWED(ErrorType.CANCEL),
    /** Credentials are missing. */
    NOT_AUTHORIZED(ErrorType.AUTH),
    /** A policy of the server is violated, for example a size limit. */
    POLICY_VIOLATION(ErrorType.MODIFY),
    /** The addressee is not there at the moment. */
    RECIPIENT_UNAVAILABLE(ErrorType.WAIT),
    /** The addressee is to be found elsewhere for a time. */
    REDIRECT(ErrorType.MODIFY),
    /** Registration is needed first. */
    REGISTRATION_REQUIRED(ErrorType.AUTH),
    /** The remote server does not exist or cannot be found. */
    REMOTE_SERVER_NOT_FOUND(ErrorType.CANCEL),
    /** The remote server does not answer in time. */
    REMOTE_SERVER_TIMEOUT(ErrorType.WAIT),
    /** The server or recipient is too busy. */
    RESOURCE_CONSTRAINT(ErrorType.WAIT),
    /** The service is not provided, or the sender must not learn more. */
    SERVICE_UNAVAILABLE(ErrorType.CANCEL),
    /** A subscription is needed first. */
    SUBSCRIPTION_REQUIRED(ErrorType.AUTH),
    /** None of the others; goes with an application-specific condition. */
    UNDEFINED_CONDITION(ErrorType.CANCEL),
    /** The request makes no sense at this moment. */
    UNEXPECTED_REQUEST(ErrorType.WAIT);

    private final ErrorType usualType;

    ErrorCondition(ErrorType usualType) {
        this.usualType = usualType;
    }

    public ErrorType usualType() {
        return usualType;
    }

    /** The local name of the element. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ErrorCondition> find(String wireName) {
        for (ErrorCondition condition : values()) {
            if (condition.wireName().equals(wireName)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }
}
