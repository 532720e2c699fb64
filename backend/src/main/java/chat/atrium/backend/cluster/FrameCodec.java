package chat.atrium.backend.cluster;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Frames as bytes, big endian:
 *
 * <pre>
 * length   4 bytes   of all that follows
 * version  1 byte    of the format
 * type     1 byte
 * from     2 bytes length, UTF-8
 * to       2 bytes length, UTF-8
 * stanza   the rest
 * </pre>
 *
 * A node speaks its own format and the one before; {@value #VERSION} is the first.
 */
public final class FrameCodec {

    /** The format that this node writes. */
    public static final int VERSION = 1;

    /** More than the largest stanza of any client can need. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int FIXED = Integer.BYTES + 1 + 1 + Short.BYTES + Short.BYTES;

    private FrameCodec() {}

    /** The frame as bytes. */
    public static byte[] encode(Frame frame) {
        byte[] from = frame.from().toString().getBytes(StandardCharsets.UTF_8);
        byte[] to = frame.to().toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(FIXED + from.length + to.length + frame.stanza().length);
        out.putInt(out.capacity() - Integer.BYTES);
        out.put((byte) VERSION);
        out.put((byte) frame.type().code());
        out.putShort((short) from.length).put(from);
        out.putShort((short) to.length).put(to);
        out.put(frame.stanza());
        return out.array();
    }

    /**
     * The frame that the bytes are, the whole of them.
     *
     * @throws FrameException if they are none
     */
    public static Frame decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            int length = in.getInt();
            if (length != in.remaining() || length > MAX_BYTES) {
                throw new FrameException("a frame of another length than it says");
            }
            int version = in.get();
            if (version != VERSION) {
                throw new FrameException("a frame of format " + version);
            }
            Frame.Type type = typeOf(in.get());
            Jid from = address(in);
            Jid to = address(in);
            byte[] stanza = new byte[in.remaining()];
            in.get(stanza);
            return new Frame(type, from, to, stanza);
        } catch (BufferUnderflowException | InvalidJidException e) {
            throw new FrameException("a broken frame: " + e);
        }
    }

    private static Frame.Type typeOf(byte code) {
        for (Frame.Type type : Frame.Type.values()) {
            if (type.code() == code) {
                return type;
            }
        }
        throw new FrameException("a frame of type " + code);
    }

    private static Jid address(ByteBuffer in) {
        byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return Jid.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
