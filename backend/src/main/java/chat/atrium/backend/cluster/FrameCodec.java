package chat.atrium.backend.cluster;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames as bytes, big endian; as many as wait for one node are written one behind the other:
 *
 * <pre>
 * length   4 bytes   of all that follows
 * version  1 byte    of the format
 * type     1 byte
 * call     8 bytes
 * words    2 bytes   number of words in the header
 * word     4 bytes length, UTF-8; as many as there are words
 * body     the rest
 * </pre>
 *
 * A node speaks its own format and the one before; {@value #VERSION} is the first.
 */
public final class FrameCodec {

    /** The format that this node writes. */
    public static final int VERSION = 1;

    /** More than the largest stanza of any client can need. */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final int FIXED = Integer.BYTES + 1 + 1 + Long.BYTES + Short.BYTES;

    private FrameCodec() {}

    /** The frame as bytes. */
    public static byte[] encode(Frame frame) {
        List<byte[]> words = frame.header().stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
        int header =
                words.stream().mapToInt(word -> Integer.BYTES + word.length).sum();
        ByteBuffer out = ByteBuffer.allocate(FIXED + header + frame.body().length);
        out.putInt(out.capacity() - Integer.BYTES);
        out.put((byte) VERSION);
        out.put((byte) frame.type().code());
        out.putLong(frame.call());
        out.putShort((short) words.size());
        words.forEach(word -> out.putInt(word.length).put(word));
        out.put(frame.body());
        return out.array();
    }

    /**
     * The frames that the bytes are, the whole of them.
     *
     * @throws FrameException if they are none
     */
    public static List<Frame> decodeAll(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Frame> frames = new ArrayList<>();
        try {
            while (in.hasRemaining()) {
                frames.add(next(in));
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new FrameException("a broken frame: " + e);
        }
        return frames;
    }

    private static Frame next(ByteBuffer all) {
        int length = all.getInt();
        if (length < FIXED - Integer.BYTES || length > all.remaining() || length > MAX_BYTES) {
            throw new FrameException("a frame of another length than it says");
        }
        ByteBuffer in = all.slice(all.position(), length);
        all.position(all.position() + length);
        int version = in.get();
        if (version != VERSION) {
            throw new FrameException("a frame of format " + version);
        }
        Frame.Type type = typeOf(in.get());
        long call = in.getLong();
        int count = Short.toUnsignedInt(in.getShort());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(new String(bytes(in, in.getInt()), StandardCharsets.UTF_8));
        }
        return new Frame(type, call, words, bytes(in, in.remaining()));
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new FrameException("a frame of another length than it says");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static Frame.Type typeOf(byte code) {
        for (Frame.Type type : Frame.Type.values()) {
            if (type.code() == code) {
                return type;
            }
        }
        throw new FrameException("a frame of type " + code);
    }
}
