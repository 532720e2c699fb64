package chat.atrium.backend.routing;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.cluster.FrameHandler;
import chat.atrium.backend.cluster.FrameXml;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.SessionHandle.Position;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.session.LocalSessions;
import chat.atrium.backend.session.SessionDirectory;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What this node does with the frames of the others: work for its homes, and deliveries for its sessions. */
@Singleton
public final class NodeFrames implements FrameHandler {

    private static final CompletionStage<Frame> DONE = CompletableFuture.completedStage(Frame.done());

    private final Cluster cluster;
    private final Addressing addressing;
    private final Ingress ingress;
    private final Router router;
    private final BoundSessions sessions;
    private final ResumedSessions resumed;
    private final Sleep sleep;
    private final LocalSessions local;
    private final SessionDirectory directory;
    private final EdgeDelivery edge;
    private final EventRelay events;

    NodeFrames(
            Cluster cluster,
            Addressing addressing,
            Ingress ingress,
            Router router,
            BoundSessions sessions,
            ResumedSessions resumed,
            Sleep sleep,
            LocalSessions local,
            SessionDirectory directory,
            EdgeDelivery edge,
            EventRelay events) {
        this.cluster = cluster;
        this.addressing = addressing;
        this.ingress = ingress;
        this.router = router;
        this.sessions = sessions;
        this.resumed = resumed;
        this.sleep = sleep;
        this.local = local;
        this.directory = directory;
        this.edge = edge;
        this.events = events;
    }

    @Override
    public CompletionStage<Frame> handle(NodeId from, Frame frame) {
        return switch (frame.type()) {
            case FROM_SESSION -> atHome(from, Frames.bare(frame), frame, () -> fromSession(frame));
            case TO_HOME -> toHome(from, frame);
            case BIND -> atHome(from, Frames.bare(frame), frame, () -> bind(frame));
            case DELIVERED -> atHome(from, Frames.bare(frame), frame, () -> delivered(frame));
            case END -> atHome(from, Frames.bare(frame), frame, () -> end(frame));
            case TAKE_UP -> atHome(from, Frames.bare(frame), frame, () -> takeUp(frame));
            case SLEEP -> atHome(from, Frames.bare(frame), frame, () -> sleep(frame));
            case OVERSLEPT -> atHome(from, Frames.bare(frame), frame, () -> overslept(frame));
            case SURRENDER -> {
                Sender.Session session = Frames.session(frame);
                yield resumed.surrender(session.jid(), session.id());
            }
            case DELIVERY -> {
                local.deliver(frame);
                yield DONE;
            }
            case FANOUT -> {
                edge.deliverHere(Frames.readFanout(frame));
                yield DONE;
            }
            case MISSED -> {
                edge.endHere(frame.header().stream().map(Jid::parse).toList());
                yield DONE;
            }
            case HEARD ->
                CompletableFuture.completedStage(
                        Frames.positions(edge.positionsHere(Frames.bare(frame), Frames.sessions(frame))));
            case CLOSE -> {
                local.find(new SessionId(frame.header().getFirst()))
                        .ifPresent(handle -> handle.close(Frames.closing(frame)));
                yield DONE;
            }
            case POSITIONS -> CompletableFuture.completedStage(positions(frame));
            case EVENT -> {
                events.received(frame);
                yield DONE;
            }
            case RELEASED, ANSWER, ELSEWHERE, FAULT ->
                throw new IllegalArgumentException("not for the backend: " + frame.type());
        };
    }

    /** Only the node of a home works for it; one that is about to become that has it wait. */
    private CompletionStage<Frame> atHome(
            NodeId from, BareJid home, Frame frame, Supplier<CompletionStage<Frame>> work) {
        if (from.equals(cluster.self()) || cluster.isHome(home)) {
            return work.get()
                    .exceptionallyCompose(fault -> Homeward.isMoved(fault)
                            ? CompletableFuture.completedStage(Frame.elsewhere())
                            : CompletableFuture.failedStage(fault));
        }
        return cluster.homeOf(home).equals(cluster.self())
                ? cluster.ask(home, frame)
                : CompletableFuture.completedStage(Frame.elsewhere());
    }

    private CompletionStage<Frame> fromSession(Frame frame) {
        return ingress.acceptHere(Frames.session(frame), FrameXml.readStanza(frame.text()))
                .thenApply(done -> Frame.done())
                .exceptionallyCompose(fault -> Ingress.isUnknown(fault)
                        ? CompletableFuture.completedStage(Frames.unknownSession())
                        : CompletableFuture.failedStage(fault));
    }

    private CompletionStage<Frame> toHome(NodeId from, Frame frame) {
        Sender sender = Frames.sender(frame);
        Envelope envelope = addressing.envelope(sender, FrameXml.readStanza(frame.text()));
        return atHome(
                from,
                router.home(envelope),
                frame,
                () -> router.routedHere(envelope).thenApply(done -> Frame.done()));
    }

    private CompletionStage<Frame> bind(Frame frame) {
        List<String> header = frame.header();
        return sessions.bindHere(FullJid.parse(header.get(0)), new SessionId(header.get(1)), new NodeId(header.get(2)))
                .thenApply(Frames::bindAnswer);
    }

    private CompletionStage<Frame> delivered(Frame frame) {
        Sender.Session session = Frames.session(frame);
        return sessions.deliveredHere(
                        session.jid(),
                        session.id(),
                        Long.parseLong(frame.header().get(2)))
                .thenApply(done -> Frame.done());
    }

    private CompletionStage<Frame> end(Frame frame) {
        Sender.Session session = Frames.session(frame);
        return sessions.endHere(session.jid(), session.id()).thenApply(done -> Frame.done());
    }

    private CompletionStage<Frame> takeUp(Frame frame) {
        Sender.Session session = Frames.session(frame);
        return resumed.takeUpHere(
                        session.jid(), session.id(), new NodeId(frame.header().get(2)))
                .thenApply(Frames::held);
    }

    private CompletionStage<Frame> sleep(Frame frame) {
        Sender.Session session = Frames.session(frame);
        return sleep.leaveHere(session.jid(), session.id()).thenApply(Frames::state);
    }

    private CompletionStage<Frame> overslept(Frame frame) {
        return sleep.oversleptHere(Frames.state(frame).orElseThrow()).thenApply(done -> Frame.done());
    }

    private Frame positions(Frame frame) {
        List<String> words = new ArrayList<>();
        for (Position position : directory.ownPositions(
                frame.header().stream().map(SessionId::new).toList())) {
            words.add(Long.toString(position.sent()));
            words.add(Long.toString(position.confirmed()));
        }
        return Frame.of(Frame.Type.ANSWER, words, "");
    }
}
