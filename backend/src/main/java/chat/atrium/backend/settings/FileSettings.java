package chat.atrium.backend.settings;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What is kept of files that people send, and how (XEP-0363). */
public interface FileSettings {

    /**
     * The directory of the files; without it {@code files} inside the data directory. The nodes of a cluster need one
     * that they share.
     */
    Optional<Path> directory();

    /** The largest file, in bytes. */
    @WithDefault("104857600")
    long bytes();

    /** How much the files of one account may take together, in bytes. */
    @WithDefault("10737418240")
    long quota();

    /**
     * How much of the disk stays free of files, in bytes: nobody gets a place for one that would not leave that, and one
     * that is on its way is stopped.
     */
    @WithDefault("268435456")
    long diskReserve();

    /** The longest name of a file, in bytes. */
    @WithDefault("255")
    int nameBytes();

    /** How many places one account may have asked for and not yet filled. */
    @WithDefault("50")
    int openSlots();

    /** How long a place waits for its file. */
    @WithDefault("5m")
    Duration slotLifetime();

    /** After how long a file is forgotten, for example {@code 365d}. Unset: never. */
    Optional<Duration> retention();

    /** How long who sends or gets a file may be silent before the connection is cut. */
    @WithDefault("30s")
    Duration stall();

    /** How many bytes a second a file must come with on average, after that time; what is slower is cut. */
    @WithDefault("4096")
    long slowest();

    /** How many files a node takes or gives at once; further ones are told to come again. */
    @WithDefault("500")
    int transfers();
}
