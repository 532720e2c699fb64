package chat.atrium.web.client;

import java.util.List;

/**
 * What has changed in a conversation since a revision, in order.
 *
 * @param touched by which changed messages are called that are not kept here, but may be in a page
 * @param revision where to go on from
 * @param edition another one than before says that all of it has to be read anew
 * @param loaded how much of the archive is in it
 * @param older true if the archive has messages in front of the first one
 * @param typing whether the other side is writing
 */
public record Excerpt(
        List<ChatMessage> messages,
        List<String> touched,
        long revision,
        long edition,
        Loaded loaded,
        boolean older,
        boolean typing) {

    public Excerpt {
        messages = List.copyOf(messages);
        touched = List.copyOf(touched);
    }

    /** Whether the newest messages of the archive are there. */
    public enum Loaded {
        /** Nobody has asked for them. */
        NOTHING,
        /** They are asked for. */
        LOADING,
        NEWEST,
        /** The archive does not answer. */
        FAILED
    }
}
