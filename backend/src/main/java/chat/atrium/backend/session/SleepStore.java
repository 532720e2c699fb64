package chat.atrium.backend.session;

import chat.atrium.backend.port.SessionId;
import chat.atrium.protocol.jid.BareJid;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where sessions sleep while no node holds them. All methods block. */
public interface SleepStore {

    /**
     * A session that sleeps.
     *
     * @param state what its home knew
     * @param held what its node knew, in the form of {@link HeldForm}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Sleeper(SessionState state, byte[] held) {}

    /**
     * Keeps a session until somebody takes it.
     *
     * @throws RuntimeException if storage is away, or others have gone on without this node
     */
    void put(SessionId id, Sleeper sleeper, Duration longest);

    /** Takes a session of that account out; only one asker gets it. */
    Optional<Sleeper> take(SessionId id, BareJid account);

    /** Takes out those that slept too long. */
    List<SessionState> takeOverdue();
}
