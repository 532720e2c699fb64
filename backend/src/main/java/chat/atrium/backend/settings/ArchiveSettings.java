package chat.atrium.backend.settings;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What is kept of messages, and how. */
public interface ArchiveSettings {

    /** How many messages may wait for the database, for example while it is away; further ones are refused. */
    @WithDefault("50000")
    int waiting();

    /** How long the database may take to commit some messages before they are given to it again. */
    @WithDefault("10s")
    Duration patience();

    /** How often storage is told how far accounts are; a crash delivers again what came since. */
    @WithDefault("2s")
    Duration cursorInterval();

    /**
     * How long after one transaction the next one begins at the earliest, if there are few messages: a message waits up to
     * so long twice, and many share the cost.
     */
    @WithDefault("10ms")
    Duration pace();

    /** How many messages a page of the archive has at most. */
    @WithDefault("250")
    int pageSize();

    /** How many messages of the last ten minutes an archive remembers, to recognise those that are sent again. */
    @WithDefault("20000")
    int remembered();

    /** After how long messages are forgotten, for example {@code 730d}; also those that nobody has got. Unset: never. */
    Optional<Duration> retention();
}
