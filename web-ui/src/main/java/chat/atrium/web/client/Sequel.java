package chat.atrium.web.client;

import java.util.List;
import java.util.Set;

/**
 * What later messages have made of one.
 *
 * @param edition the archive's id of the last form of the text, "" for the first one or if nobody has told
 * @param reactions of each person the last
 */
record Sequel(boolean edited, String edition, boolean retracted, List<Reacted> reactions) {

    static final Sequel NONE = new Sequel(false, "", false, List.of());

    Sequel {
        reactions = List.copyOf(reactions);
    }

    /**
     * All that somebody reacts with now.
     *
     * @param archived the archive's id of the message that said so, "" if nobody has told
     */
    record Reacted(Author who, Set<String> emoji, String archived) {}

    Sequel withEdition(String archived) {
        return new Sequel(true, archived, false, reactions);
    }

    /** What was taken back has no reactions either. */
    Sequel asRetracted() {
        return new Sequel(edited, edition, true, List.of());
    }

    Sequel withReactions(List<Reacted> newReactions) {
        return new Sequel(edited, edition, retracted, newReactions);
    }
}
