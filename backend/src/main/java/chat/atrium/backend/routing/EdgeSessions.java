package chat.atrium.backend.routing;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.backend.port.stream.ResumptionName;
import chat.atrium.backend.port.stream.Sessions;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Resourcepart;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the streams of this node may have done for their sessions, wherever the homes of these are. */
@Singleton
final class EdgeSessions implements Sessions {

    private final Cluster cluster;
    private final BoundSessions bound;
    private final ResumedSessions resumed;
    private final Sleep sleep;

    EdgeSessions(Cluster cluster, BoundSessions bound, ResumedSessions resumed, Sleep sleep) {
        this.cluster = cluster;
        this.bound = bound;
        this.resumed = resumed;
        this.sleep = sleep;
    }

    @Override
    public CompletionStage<BindOutcome> bind(BareJid account, @Nullable Resourcepart wanted, SessionHandle handle) {
        return bound.bind(account, wanted, handle);
    }

    @Override
    public void delivered(FullJid session, SessionId id, long upTo) {
        bound.delivered(session, id, upTo);
    }

    @Override
    public CompletionStage<Void> end(FullJid session, SessionId id) {
        return bound.end(session, id);
    }

    @Override
    public ResumptionName name(FullJid session, SessionId id) {
        return new ResumptionName(cluster.self().value(), id, session.resource());
    }

    @Override
    public CompletionStage<Optional<HeldSession>> takeUp(BareJid account, ResumptionName name, SessionHandle heir) {
        return resumed.takeUp(account, name, heir);
    }

    @Override
    public CompletionStage<Void> sleep(HeldSession session, Duration longest) {
        return sleep.begin(session, longest);
    }
}
