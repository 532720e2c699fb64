package chat.atrium.web.client;

import chat.atrium.protocol.stanza.Presence;

/** How somebody is to be reached, as the workspace shows it. */
public enum Availability {
    AVAILABLE,
    AWAY,
    DO_NOT_DISTURB,
    OFFLINE;

    static Availability of(Presence.Show show) {
        return switch (show) {
            case CHAT, ONLINE -> AVAILABLE;
            case AWAY, XA -> AWAY;
            case DND -> DO_NOT_DISTURB;
        };
    }

    /** The text of {@code <show/>} (RFC 6121 §4.7.2.1), empty where there is none. */
    String show() {
        return switch (this) {
            case AVAILABLE, OFFLINE -> "";
            case AWAY -> "away";
            case DO_NOT_DISTURB -> "dnd";
        };
    }

    /** As it is said on purpose. */
    Presence.Show toShow() {
        return switch (this) {
            case AVAILABLE, OFFLINE -> Presence.Show.ONLINE;
            case AWAY -> Presence.Show.AWAY;
            case DO_NOT_DISTURB -> Presence.Show.DND;
        };
    }
}
