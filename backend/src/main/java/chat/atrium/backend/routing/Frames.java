package chat.atrium.backend.routing;

import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.cluster.FrameException;
import chat.atrium.backend.cluster.FrameXml;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.backend.port.stream.Sessions.BindOutcome;
import chat.atrium.backend.session.HeldForm;
import chat.atrium.backend.session.PlacedSession;
import chat.atrium.backend.session.SessionRecord;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.UnknownSessionException;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the backend says between nodes, as frames; the words of each header are in the order of the arguments. */
final class Frames {

    private static final String UNKNOWN = "unknown-session";

    private static final String SESSION = "session";
    private static final String LOCAL = "local";
    private static final String REMOTE = "remote";

    /** A record names a node; what goes by itself is at none. */
    private static final NodeId NOWHERE = new NodeId("nowhere");

    private Frames() {}

    /** A stanza as the client has sent it. */
    static Frame fromSession(Sender.Session sender, Stanza stanza) {
        return Frame.of(
                Frame.Type.FROM_SESSION,
                List.of(sender.jid().toString(), sender.id().value()),
                FrameXml.write(stanza));
    }

    static Frame toHome(Envelope envelope) {
        List<String> header = switch (envelope.sender()) {
            case Sender.Session(FullJid jid, SessionId id) -> List.of(SESSION, jid.toString(), id.value());
            case Sender.Local(Jid jid) -> List.of(LOCAL, jid.toString());
            case Sender.Remote(Jid jid) -> List.of(REMOTE, jid.toString());
        };
        return Frame.of(Frame.Type.TO_HOME, header, FrameXml.write(envelope.stanza()));
    }

    static Sender sender(Frame toHome) {
        List<String> header = toHome.header();
        return switch (header.getFirst()) {
            case SESSION -> new Sender.Session(FullJid.parse(header.get(1)), new SessionId(header.get(2)));
            case LOCAL -> new Sender.Local(Jid.parse(header.get(1)));
            case REMOTE -> new Sender.Remote(Jid.parse(header.get(1)));
            default -> throw new FrameException("a frame from " + header.getFirst());
        };
    }

    static Sender.Session session(Frame frame) {
        return new Sender.Session(
                FullJid.parse(frame.header().get(0)),
                new SessionId(frame.header().get(1)));
    }

    static Frame bind(FullJid wanted, SessionId session, NodeId node) {
        return Frame.of(Frame.Type.BIND, wanted.toString(), session.value(), node.value());
    }

    static Frame bindAnswer(BindOutcome outcome) {
        return switch (outcome) {
            case BindOutcome.Bound(FullJid jid) -> Frame.of(Frame.Type.ANSWER, "bound", jid.toString());
            case BindOutcome.TooManySessions(int limit) ->
                Frame.of(Frame.Type.ANSWER, "too-many-sessions", Integer.toString(limit));
            case BindOutcome.AccountGone() -> Frame.of(Frame.Type.ANSWER, "account-gone");
        };
    }

    static BindOutcome bindOutcome(Frame answer) {
        return switch (answer.header().getFirst()) {
            case "bound" -> new BindOutcome.Bound(FullJid.parse(answer.header().get(1)));
            case "too-many-sessions" ->
                new BindOutcome.TooManySessions(Integer.parseInt(answer.header().get(1)));
            case "account-gone" -> new BindOutcome.AccountGone();
            default ->
                throw new FrameException(
                        "a frame with outcome " + answer.header().getFirst());
        };
    }

    static Frame delivered(FullJid jid, SessionId session, long upTo) {
        return Frame.of(Frame.Type.DELIVERED, jid.toString(), session.value(), Long.toString(upTo));
    }

    static Frame end(FullJid jid, SessionId session) {
        return Frame.of(Frame.Type.END, jid.toString(), session.value());
    }

    /** The answer of a home that does not know the session whose stanza it was to take. */
    static Frame unknownSession() {
        return Frame.of(Frame.Type.ANSWER, UNKNOWN);
    }

    /**
     * Reads what a home answers that was to take a stanza of a session.
     *
     * @throws UnknownSessionException if it does not know the session
     */
    @SuppressWarnings("NullAway") // Void has no other value
    static Void accepted(Sender.Session session, Frame answer) {
        if (answer.header().contains(UNKNOWN)) {
            throw new UnknownSessionException(session.jid());
        }
        return null;
    }

    static Frame fanout(Fanout fanout) {
        List<String> header = new ArrayList<>(fanout.recipients().size() + 1);
        header.add(Long.toString(fanout.archived()));
        fanout.recipients().forEach(recipient -> header.add(recipient.toString()));
        return Frame.of(Frame.Type.FANOUT, header, FrameXml.write(fanout.stanza()));
    }

    static Fanout readFanout(Frame frame) {
        List<String> header = frame.header();
        return new Fanout(
                FrameXml.readStanza(frame.text()),
                header.stream().skip(1).map(Jid::parse).toList(),
                Long.parseLong(header.getFirst()));
    }

    static Frame heard(BareJid room, Collection<FullJid> sessions) {
        List<String> header = new ArrayList<>(sessions.size() + 1);
        header.add(room.toString());
        sessions.forEach(session -> header.add(session.toString()));
        return Frame.of(Frame.Type.HEARD, header, "");
    }

    /** Those whom the question is about. */
    static List<FullJid> sessions(Frame heard) {
        return heard.header().stream().skip(1).map(FullJid::parse).toList();
    }

    static Frame positions(Map<FullJid, Long> positions) {
        List<String> header = new ArrayList<>(2 * positions.size());
        positions.forEach((session, position) -> {
            header.add(session.toString());
            header.add(Long.toString(position));
        });
        return Frame.of(Frame.Type.ANSWER, header, "");
    }

    static Map<FullJid, Long> positions(Frame answer) {
        Map<FullJid, Long> positions = new HashMap<>();
        for (int i = 0; i + 1 < answer.header().size(); i += 2) {
            positions.put(
                    FullJid.parse(answer.header().get(i)),
                    Long.valueOf(answer.header().get(i + 1)));
        }
        return positions;
    }

    static Frame missed(Collection<Jid> sessions) {
        return Frame.of(Frame.Type.MISSED, sessions.stream().map(Jid::toString).toList(), "");
    }

    static StreamError closing(Frame close) {
        StreamErrorCondition condition =
                StreamErrorCondition.valueOf(close.header().get(1));
        String text = close.header().get(2);
        return text.isEmpty() ? StreamError.of(condition) : StreamError.of(condition, text);
    }

    static Frame takeUp(FullJid jid, SessionId session, NodeId to) {
        return Frame.of(Frame.Type.TAKE_UP, jid.toString(), session.value(), to.value());
    }

    static Frame surrender(FullJid jid, SessionId session) {
        return Frame.of(Frame.Type.SURRENDER, jid.toString(), session.value());
    }

    static Frame held(Optional<HeldSession> held) {
        return Frame.of(Frame.Type.ANSWER, List.of(), held.map(HeldForm::write).orElse(new byte[0]));
    }

    static Optional<HeldSession> held(Frame answer) {
        return answer.body().length == 0 ? Optional.empty() : Optional.of(HeldForm.read(answer.body()));
    }

    static Frame sleep(FullJid jid, SessionId session) {
        return Frame.of(Frame.Type.SLEEP, jid.toString(), session.value());
    }

    static Frame overslept(SessionState session) {
        return Frame.of(Frame.Type.OVERSLEPT, List.of(session.jid().toString()), record(session));
    }

    static Frame state(Optional<SessionState> state) {
        return Frame.of(Frame.Type.ANSWER, List.of(), state.map(Frames::record).orElse(new byte[0]));
    }

    static Optional<SessionState> state(Frame frame) {
        return frame.body().length == 0
                ? Optional.empty()
                : Optional.of(SessionRecord.read(frame.body()).getFirst().state());
    }

    private static byte[] record(SessionState session) {
        return SessionRecord.write(List.of(new PlacedSession(session, NOWHERE, 0)));
    }

    static BareJid bare(Frame frame) {
        return Jid.parse(frame.header().getFirst()).bare();
    }
}
