package chat.atrium.backend.settings;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people prove who they are. */
public interface LoginSettings {

    /**
     * PBKDF2 rounds of new password verifiers, at least 4096 (RFC 7677 §4). More rounds make a stolen database harder to
     * break; each sign-in pays them once, on the client for SCRAM, on the server for PLAIN and for the browser.
     */
    @WithDefault("50000")
    int iterations();

    /** Also keeps verifiers for SCRAM-SHA-1, for clients that know nothing newer. Holds for passwords set from then on. */
    @WithDefault("false")
    boolean sha1();

    /** The least number of characters of a new password. */
    @WithDefault("8")
    int passwordLength();

    /** How many times one stream may try before it is closed (RFC 6120 §6.4.5). */
    @WithDefault("3")
    int attempts();

    /** How many times one network address may try to sign in to one account within the window without success. */
    @WithDefault("20")
    int guesses();

    /** How many times all addresses together may try so at one account, before it lets nobody new in for a while. */
    @WithDefault("200")
    int guessesPerAccount();

    /** How many times one network address may try so at all accounts together. */
    @WithDefault("200")
    int guessesPerAddress();

    /** The window: how long a failed attempt to sign in counts, at most. */
    @WithDefault("10m")
    Duration guessWindow();

    /** How long a stream may take from its opening to a bound resource. */
    @WithDefault("30s")
    Duration timeout();

    /** How long an invitation holds. */
    @WithDefault("7d")
    Duration invitationLifetime();

    /** How many accounts can be made with one invitation; one for a certain name makes just that one. */
    @WithDefault("1")
    int invitationUses();
}
