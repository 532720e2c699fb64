package chat.atrium.backend.feature.room.state;

import chat.atrium.protocol.jid.BareJid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of what is stored of a room. */
public sealed interface RoomRow {

    /** True if storage may be told late: whoever comes or goes does not wait for it. */
    default boolean isLate() {
        return switch (this) {
            case Joined joined -> true;
            case Deserted deserted -> true;
            case Opened opened -> false;
            case Configured configured -> false;
            case Discussed discussed -> false;
            case Associated associated -> false;
        };
    }

    /** The room is there for others from now on; it gets its number. */
    record Opened() implements RoomRow {}

    record Configured(RoomConfig config) implements RoomRow {}

    record Discussed(Subject subject) implements RoomRow {}

    /** What an account is to the room from now on. */
    record Associated(BareJid account, Association association) implements RoomRow {}

    /** A member by having joined, or not any more. */
    record Joined(BareJid account, Association association) implements RoomRow {}

    /** Since when nobody is in a room that goes when nobody is; absent if somebody is again. */
    record Deserted(@Nullable Instant since) implements RoomRow {}
}
