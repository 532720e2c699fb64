package chat.atrium.backend.session;

import chat.atrium.backend.cluster.FrameXml;
import chat.atrium.backend.port.SessionHandle.Position;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.backend.port.stream.HeldSession.Queued;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Held sessions as bytes, for the next node or for storage; the first byte is the format. */
public final class HeldForm {

    private static final int FORMAT = 1;

    private HeldForm() {}

    public static byte[] write(HeldSession held) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            text(out, held.jid().toString());
            text(out, held.id().value());
            out.writeLong(held.handled());
            out.writeLong(held.acknowledged());
            out.writeLong(held.position().sent());
            out.writeLong(held.position().confirmed());
            out.writeInt(held.rooms().size());
            for (Map.Entry<BareJid, Long> room : held.rooms().entrySet()) {
                text(out, room.getKey().toString());
                out.writeLong(room.getValue());
            }
            out.writeInt(held.queue().size());
            for (Queued queued : held.queue()) {
                out.writeLong(queued.archived());
                text(out, FrameXml.write(queued.stanza()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The session that the bytes are.
     *
     * @throws IllegalArgumentException if they are none
     */
    public static HeldSession read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalArgumentException("a session in an unknown format");
            }
            FullJid jid = FullJid.parse(text(in));
            SessionId id = new SessionId(text(in));
            long handled = in.readLong();
            long acknowledged = in.readLong();
            Position position = new Position(in.readLong(), in.readLong());
            Map<BareJid, Long> rooms = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                rooms.put(BareJid.parse(text(in)), in.readLong());
            }
            List<Queued> queue = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                long archived = in.readLong();
                queue.add(new Queued(FrameXml.readStanza(text(in)), archived));
            }
            return new HeldSession(jid, id, handled, acknowledged, queue, position, rooms);
        } catch (IOException e) {
            throw new IllegalArgumentException("a session cut short", e);
        }
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
}
