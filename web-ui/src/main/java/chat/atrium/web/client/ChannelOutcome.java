package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;

/** What came of making a channel. */
public sealed interface ChannelOutcome {

    /** It is there. */
    record Made(BareJid channel) implements ChannelOutcome {}

    /** It is not. */
    record NotMade(Reason reason) implements ChannelOutcome {}

    /** Why not. */
    enum Reason {
        /** Nothing of the name can be part of an address. */
        NO_NAME,
        /** There is a channel of that name. */
        TAKEN,
        /** The account may not, or has too many. */
        REFUSED,
        NOT_ANSWERED
    }
}
