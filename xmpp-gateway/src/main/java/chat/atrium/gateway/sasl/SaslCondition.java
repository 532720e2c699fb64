package chat.atrium.gateway.sasl;

import java.util.Locale;

/** Why a login failed: those conditions of RFC 6120 §6.5 that this server uses. */
public enum SaslCondition {
    /** The client gave up (§6.5.1). */
    ABORTED,
    /** The mechanism is offered inside TLS only (§6.5.4). */
    ENCRYPTION_REQUIRED,
    /** The data is not base64 (§6.5.5). */
    INCORRECT_ENCODING,
    /** Somebody wants to act as somebody else (§6.5.6). */
    INVALID_AUTHZID,
    /** The mechanism was not offered (§6.5.7). */
    INVALID_MECHANISM,
    /** The message breaks the syntax of the mechanism (§6.5.8). */
    MALFORMED_REQUEST,
    /** Account or password is wrong; which of them is not told (§6.5.10). */
    NOT_AUTHORIZED,
    /** A fault of the server that may pass (§6.5.11). */
    TEMPORARY_AUTH_FAILURE;

    /** The local name of the element. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
