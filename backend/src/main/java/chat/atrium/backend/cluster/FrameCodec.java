package chat.atrium.backend.cluster;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Frames as bytes, big endian; as many as wait for one node are written one behind the other:
 *
 * <pre>
 * length   4 bytes   of all that follows
 * version  1 byte    of the format
 * type     1 byte
 * call     8 bytes
 * words    4 bytes   number of words in the header
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

    private static final int FIXED = Integer.BYTES + 1 + 1 + Long.BYTES + Integer.BYTES;

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
        out.putInt(words.size());
        words.forEach(word -> out.putInt(word.length).put(word));
        out.put(frame.body());
        return out.array();
    }

    /**
     * What bytes were that came together.
     *
     * @param unreadable those among the frames that this node cannot read
     */
    record Decoded(List<Frame> frames, List<Unreadable> unreadable) {}

    /**
     * A frame of which only the beginning makes sense.
     *
     * @param call by which it finds who waits for it or for its answer; 0 if that cannot be told
     * @param answer true if it was one
     */
    record Unreadable(long call, boolean answer, String reason) {}

    /**
     * The frames that the bytes are, the whole of them. One that cannot be read spoils no other.
     *
     * @throws FrameException if it cannot be told where one ends
     */
    static Decoded decodeAll(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Decoded decoded = new Decoded(new ArrayList<>(), new ArrayList<>());
        while (in.hasRemaining()) {
            ByteBuffer next = next(in);
            try {
                decoded.frames().add(decode(next.duplicate()));
            } catch (BufferUnderflowException | IllegalArgumentException | FrameException e) {
                decoded.unreadable().add(unreadable(next, e));
            }
        }
        return decoded;
    }

    /** The bytes of the next frame, without their length. */
    private static ByteBuffer next(ByteBuffer all) {
        int length = all.remaining() < Integer.BYTES ? -1 : all.getInt();
        if (length < FIXED - Integer.BYTES || length > all.remaining() || length > MAX_BYTES) {
            throw new FrameException("a frame of another length than it says");
        }
        ByteBuffer next = all.slice(all.position(), length);
        all.position(all.position() + length);
        return next;
    }

    private static Frame decode(ByteBuffer in) {
        int version = in.get();
        if (version != VERSION) {
            throw new FrameException("a frame of format " + version);
        }
        Frame.Type type = typeOf(in.get());
        long call = in.getLong();
        int count = in.getInt();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(new String(bytes(in, in.getInt()), StandardCharsets.UTF_8));
        }
        return new Frame(type, call, words, bytes(in, in.remaining()));
    }

    private static Unreadable unreadable(ByteBuffer in, RuntimeException why) {
        String reason = String.valueOf(why.getMessage());
        if (in.get() != VERSION) {
            return new Unreadable(0, false, reason);
        }
        byte code = in.get();
        boolean answer = Arrays.stream(Frame.Type.values()).anyMatch(type -> type.code() == code && type.isAnswer());
        return new Unreadable(in.getLong(), answer, reason);
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
