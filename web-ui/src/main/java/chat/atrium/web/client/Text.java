package chat.atrium.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param calls the parts of the body that call somebody
 * @param callsReader true if one of these is the account, or everybody is called
 * @param reply what it answers, absent if it answers nothing
 * @param file what it brings, absent if it brings nothing; the body is then its address, or words to it
 */
record Text(
        String body,
        List<String> calls,
        boolean callsReader,
        @Nullable ReplyTo reply,
        @Nullable SharedFile file) {

    /** Nothing is left of it. */
    static final Text NOTHING = new Text("", List.of(), false, null, null);

    Text {
        calls = List.copyOf(calls);
    }

    static Text of(String body) {
        return new Text(body, List.of(), false, null, null);
    }

    /** A file and nothing else. */
    static Text of(SharedFile file, @Nullable ReplyTo reply) {
        return new Text(file.url(), List.of(), false, reply, file);
    }
}
