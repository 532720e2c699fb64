package chat.atrium.backend.session;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.cluster.FrameXml;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.port.SessionId;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a home has for sessions on other nodes, gathered while one piece of work is done: it goes out as one frame per
 * node, with a stanza for several sessions in it once.
 */
final class Parcels {

    private static final Logger LOG = Logger.getLogger(Parcels.class);

    /** Why a session ends that did not get something, as too much waits for its node. */
    private static final StreamError OVERFLOW =
            StreamError.of(StreamErrorCondition.RESOURCE_CONSTRAINT, "too much waits between two nodes");

    private final Cluster cluster;
    private @Nullable Map<NodeId, List<Part>> parts;

    private record Part(Stanza stanza, long archived, List<RemoteSession> sessions) {}

    Parcels(Cluster cluster) {
        this.cluster = cluster;
    }

    @SuppressWarnings("ReferenceEquality") // one instance for many, or two stanzas
    void add(RemoteSession session, Stanza stanza, long archived) {
        if (parts == null) {
            parts = new LinkedHashMap<>(2);
        }
        List<Part> forNode = parts.computeIfAbsent(session.node(), first -> new ArrayList<>());
        Part last = forNode.isEmpty() ? null : forNode.getLast();
        if (last != null && last.stanza() == stanza && last.archived() == archived) {
            last.sessions().add(session);
        } else {
            forNode.add(new Part(stanza, archived, new ArrayList<>(List.of(session))));
        }
    }

    /** Sends what was gathered. */
    void send() {
        Map<NodeId, List<Part>> gathered = parts;
        if (gathered != null) {
            parts = null;
            gathered.forEach(this::send);
        }
    }

    private void send(NodeId node, List<Part> all) {
        List<String> header = new ArrayList<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream(512);
        for (Part part : all) {
            byte[] xml = FrameXml.write(part.stanza()).getBytes(StandardCharsets.UTF_8);
            body.writeBytes(xml);
            header.add(Long.toString(part.archived()));
            header.add(Integer.toString(xml.length));
            header.add(Integer.toString(part.sessions().size()));
            part.sessions().forEach(session -> header.add(session.id().value()));
        }
        if (!cluster.send(node, Frame.of(Frame.Type.DELIVERY, header, body.toByteArray()))) {
            // Promise 6: who does not get something gets nothing behind it, and finds what is archived when it is back.
            LOG.warnf("Too much waits for node %s: sessions there end", node.value());
            all.forEach(part -> part.sessions().forEach(session -> session.close(OVERFLOW)));
        }
    }

    /** What the node of the sessions does with one part. */
    interface Receiver {
        void deliver(SessionId session, Stanza stanza, long archived);
    }

    /** Takes a frame apart that another node has put together. */
    static void open(Frame frame, Receiver receiver) {
        List<String> header = frame.header();
        int offset = 0;
        int at = 0;
        while (at < header.size()) {
            long archived = Long.parseLong(header.get(at));
            int length = Integer.parseInt(header.get(at + 1));
            int sessions = Integer.parseInt(header.get(at + 2));
            Stanza stanza = FrameXml.readStanza(new String(frame.body(), offset, length, StandardCharsets.UTF_8));
            for (int i = 0; i < sessions; i++) {
                receiver.deliver(new SessionId(header.get(at + 3 + i)), stanza, archived);
            }
            at += 3 + sessions;
            offset += length;
        }
    }
}
