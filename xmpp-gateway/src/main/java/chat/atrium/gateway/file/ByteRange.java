package chat.atrium.gateway.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file.
 *
 * @param first the place of its first byte
 * @param length in bytes, at least one
 */
record ByteRange(long first, long length) {

    /** One range; who asks for several gets all, as RFC 9110 §14.2 allows: many small ones are an attack (§17.15). */
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** What a header asks for. */
    sealed interface Asked {

        /** All of it: nothing else is asked for, or in words that nobody needs to understand. */
        record All() implements Asked {}

        record Part(ByteRange range) implements Asked {}

        /** The file has no such part. */
        record Unsatisfiable() implements Asked {}
    }

    /** Reads a header (RFC 9110 §14.1.2). */
    static Asked asked(Optional<String> header, long size) {
        Matcher matcher = ONE.matcher(header.orElse("").strip());
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return new Asked.All();
        }
        if (matcher.group(1).isEmpty()) {
            long suffix = Math.min(Long.parseLong(matcher.group(2)), size);
            return suffix == 0 ? new Asked.Unsatisfiable() : new Asked.Part(new ByteRange(size - suffix, suffix));
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(matcher.group(2)), size - 1);
        boolean backwards = !matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < first;
        if (backwards) {
            return new Asked.All();
        }
        return first >= size ? new Asked.Unsatisfiable() : new Asked.Part(new ByteRange(first, last - first + 1));
    }

    /** For the header {@code Content-Range}. */
    String of(long size) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }
}
