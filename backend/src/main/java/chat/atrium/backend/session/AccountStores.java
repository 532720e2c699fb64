package chat.atrium.backend.session;

import chat.atrium.backend.port.SessionListener;
import java.util.List;

/**
 * Where the homes of accounts have what they need from, and leave what they know.
 *
 * @param listeners are told of sessions that an earlier home has left
 */
public record AccountStores(
        AccountStore accounts,
        ArchiveStore archives,
        DeliveredCursors cursors,
        SessionDirectory sessions,
        List<SessionListener> listeners) {

    public AccountStores {
        listeners = List.copyOf(listeners);
    }
}
