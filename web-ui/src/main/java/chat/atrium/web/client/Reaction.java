package chat.atrium.web.client;

import chat.atrium.protocol.jid.Jid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An emoji under a message.
 *
 * @param from who reacted with it, in the order in which they did
 */
public record Reaction(String emoji, List<Jid> from) {

    public Reaction {
        from = List.copyOf(from);
    }

    static List<Reaction> of(List<Sequel.Reacted> all) {
        Map<String, List<Jid>> byEmoji = new LinkedHashMap<>();
        for (Sequel.Reacted each : all) {
            for (String emoji : each.emoji()) {
                byEmoji.computeIfAbsent(emoji, first -> new ArrayList<>())
                        .add(each.who().jid());
            }
        }
        return byEmoji.entrySet().stream()
                .map(each -> new Reaction(each.getKey(), each.getValue()))
                .toList();
    }
}
