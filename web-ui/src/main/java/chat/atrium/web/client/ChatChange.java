package chat.atrium.web.client;

import java.util.Set;

/**
 * A message that changes an earlier one of the conversation, or says that it does.
 *
 * @param target by which it names that one
 * @param origin the id that its sender gave it, "" for none
 * @param archived its own id in the archive, "" as long as nobody has told
 */
record ChatChange(String target, String origin, String archived, Author author, Kind kind) {

    /** What it does. */
    sealed interface Kind {

        /** Another text in place of that of the message (XEP-0308). */
        record Edit(Text text) implements Kind {}

        /** The message is taken back (XEP-0424). */
        record Retract() implements Kind {}

        /** All emoji with which somebody reacts to it now (XEP-0444). */
        record React(Set<String> emoji) implements Kind {}
    }
}
