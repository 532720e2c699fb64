package chat.atrium.backend.session;

import chat.atrium.backend.cluster.FrameXml;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.port.SessionId;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Presence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sessions as bytes, for the next node of their account's home; the first byte is the format. */
public final class SessionRecord {

    private static final int FORMAT = 1;

    private SessionRecord() {}

    public static byte[] write(Collection<PlacedSession> sessions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeInt(sessions.size());
            for (PlacedSession session : sessions) {
                text(out, session.node().value());
                out.writeLong(session.due());
                write(out, session.state());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, SessionState state) throws IOException {
        text(out, state.jid().toString());
        text(out, state.id().value());
        text(out, state.findPresence().map(FrameXml::write).orElse(""));
        out.writeBoolean(state.interested());
        texts(out, state.features());
        texts(out, state.directed().stream().map(Jid::toString).toList());
    }

    /**
     * The sessions that the bytes are.
     *
     * @throws IllegalArgumentException if they are none
     */
    public static List<PlacedSession> read(byte[] record) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(record))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalArgumentException("sessions in an unknown format");
            }
            List<PlacedSession> sessions = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                NodeId node = new NodeId(text(in));
                long due = in.readLong();
                sessions.add(new PlacedSession(state(in), node, due));
            }
            return sessions;
        } catch (IOException e) {
            throw new IllegalArgumentException("sessions cut short", e);
        }
    }

    private static SessionState state(DataInputStream in) throws IOException {
        FullJid jid = FullJid.parse(text(in));
        SessionId id = new SessionId(text(in));
        String xml = text(in);
        @Nullable Presence presence = xml.isEmpty() ? null : (Presence) FrameXml.readStanza(xml);
        boolean interested = in.readBoolean();
        Set<String> features = texts(in);
        Set<Jid> directed = new LinkedHashSet<>();
        texts(in).forEach(address -> directed.add(Jid.parse(address)));
        return new SessionState(
                jid, id, presence, presence == null ? 0 : presence.priority(), interested, features, directed);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new EOFException();
        }
        byte[] bytes = in.readNBytes(length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void texts(DataOutputStream out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String each : texts) {
            text(out, each);
        }
    }

    private static Set<String> texts(DataInputStream in) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }
}
