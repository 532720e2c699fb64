package chat.atrium.web.client;

import chat.atrium.protocol.stream.StreamErrorCondition;

/** Why a stream has ended. */
public enum EndReason {
    /** The user signed out. */
    SIGNED_OUT,
    /** Another client took over the session. */
    REPLACED,
    /** The account was deleted or disabled, or its password changed. */
    ACCOUNT_GONE,
    /** The server is being stopped. */
    SERVER_STOPPED,
    /** Anything that may pass: signing in again is worth a try. */
    LOST;

    /** The name of a condition of RFC 6120 §4.9.3 as a reason. */
    static EndReason of(String condition) {
        if (condition.equals(StreamErrorCondition.CONFLICT.wireName())) {
            return REPLACED;
        }
        if (condition.equals(StreamErrorCondition.NOT_AUTHORIZED.wireName())) {
            return ACCOUNT_GONE;
        }
        return condition.equals(StreamErrorCondition.SYSTEM_SHUTDOWN.wireName()) ? SERVER_STOPPED : LOST;
    }
}
