package chat.atrium.backend.port.stream;

import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionId;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Resourcepart;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Binds and ends sessions at the home of their account. */
public interface Sessions {

    /**
     * Binds a resource (RFC 6120 §7). A session that holds the same resource is closed with {@code conflict}.
     *
     * @param wanted the resource the client asked for; absent: the server makes one
     */
    CompletionStage<BindOutcome> bind(BareJid account, @Nullable Resourcepart wanted, SessionHandle handle);

    /**
     * The client has all archived messages that it was sent up to this id: it has acknowledged them (XEP-0198) or, if it
     * does not, they were written to its connection.
     */
    void delivered(FullJid session, SessionId id, long upTo);

    /** The stream has ended; sends unavailable presence if the client did not. Idempotent. */
    CompletionStage<Void> end(FullJid session, SessionId id);

    /** Names a session of this node for the client that may come back to it. */
    ResumptionName name(FullJid session, SessionId id);

    /**
     * Has a session that another node holds, or that sleeps in storage, go on here.
     *
     * @param heir gets what the session is sent from now on; it begins when the answer is there
     * @return empty if there is no such session of that account any more
     */
    CompletionStage<Optional<HeldSession>> takeUp(BareJid account, ResumptionName name, SessionHandle heir);

    /**
     * The node stops: the session sleeps in storage, so that its client may come back to any node for that long.
     *
     * @return completes when it is stored
     */
    CompletionStage<Void> sleep(HeldSession session, Duration longest);

    /** What became of a wish to bind. */
    sealed interface BindOutcome {

        record Bound(FullJid jid) implements BindOutcome {}

        /** The account has as many sessions as it may ({@code resource-constraint}). */
        record TooManySessions(int limit) implements BindOutcome {}

        /** The account was deleted or disabled since it authenticated ({@code not-authorized}). */
        record AccountGone() implements BindOutcome {}
    }
}
