package chat.atrium.web.client;

import java.util.List;

/**
 * What has changed in a conversation since a revision, in order.
 *
 * @param revision where to go on from
 * @param typing whether the other side is writing
 */
public record Excerpt(List<ChatMessage> messages, long revision, boolean typing) {

    public Excerpt {
        messages = List.copyOf(messages);
    }
}
