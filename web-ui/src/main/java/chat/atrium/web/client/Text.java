package chat.atrium.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param calls the parts of the body that call somebody
 * @param callsReader true if one of these is the account, or everybody is called
 * @param reply what it answers, absent if it answers nothing
 */
record Text(
        String body,
        List<String> calls,
        boolean callsReader,
        @Nullable ReplyTo reply) {

    /** Nothing is left of it. */
    static final Text NOTHING = new Text("", List.of(), false, null);

    Text {
        calls = List.copyOf(calls);
    }

    static Text of(String body) {
        return new Text(body, List.of(), false, null);
    }
}
