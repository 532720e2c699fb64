package chat.atrium.gateway.stream;

import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.xml.XmlLimits;
import java.time.Duration;

/**
 * What holds for every stream of a workspace.
 *
 * @param beforeLogin limits of what a client may send that nobody knows yet
 * @param loginTimeout from the connection to the bound resource
 * @param loginAttempts failed logins after which the stream ends (RFC 6120 §6.4.5)
 * @param idle silence after which a client is asked whether it lives, and as long again until the stream ends
 * @param closing how long the peer may take to answer the end of the stream (RFC 6120 §4.4)
 * @param unanswered stanzas on their way through the backend, past which the stream is not read
 * @param waiting elements that may have come in while the stream was not read
 * @param unacknowledged stanzas that a client may leave without acknowledgement (XEP-0198)
 * @param resumption how long a client may stay away after its connection broke (XEP-0198 §5)
 */
public record StreamPolicy(
        Domainpart domain,
        XmlLimits beforeLogin,
        XmlLimits afterLogin,
        Duration loginTimeout,
        int loginAttempts,
        Duration idle,
        Duration closing,
        int unanswered,
        int waiting,
        int unacknowledged,
        Duration resumption) {}
