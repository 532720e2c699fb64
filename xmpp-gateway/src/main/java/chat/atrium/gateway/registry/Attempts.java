package chat.atrium.gateway.registry;

import chat.atrium.backend.port.stream.Credentials;
import chat.atrium.backend.port.stream.Registration;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.LimitSettings;
import chat.atrium.backend.settings.LoginSettings;
import chat.atrium.gateway.stream.StreamPorts;
import chat.atrium.protocol.jid.BareJid;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often clients may try to log in and to register. Who guesses at an account from one network is stopped before the
 * account is, so that nobody is easily shut out by another's guesses.
 */
@Singleton
final class Attempts {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Tally<Pair> guesses;
    private final Tally<BareJid> perAccount;
    private final Tally<ClientNetwork> perAddress;
    private final Tally<ClientNetwork> registrations;

    @Inject
    Attempts(AtriumSettings settings) {
        this(Limits.of(settings.login(), settings.limits()), System::nanoTime);
    }

    Attempts(Limits limits, LongSupplier nanoTime) {
        guesses = new Tally<>(limits.window, limits.guesses, nanoTime);
        perAccount = new Tally<>(limits.window, limits.guessesPerAccount, nanoTime);
        perAddress = new Tally<>(limits.window, limits.guessesPerAddress, nanoTime);
        registrations = new Tally<>(HOUR, limits.registrations, nanoTime);
    }

    /** The ports of one stream, through which its attempts are counted. */
    StreamPorts counted(StreamPorts ports, ClientNetwork network) {
        Credentials credentials = new CountedCredentials(ports.credentials(), this, network);
        Registration registration = new CountedRegistration(ports.registration(), this, network);
        return ports.with(credentials, registration);
    }

    /** Counts an attempt to log in when it begins, so that many at once count too; false if it is one too many. */
    boolean mayLogIn(BareJid account, ClientNetwork network) {
        return (!network.isKnown() || guesses.take(new Pair(account, network)) && perAddress.take(network))
                && perAccount.take(account);
    }

    /** An attempt was no guess. */
    void loggedIn(BareJid account, ClientNetwork network) {
        guesses.giveBack(new Pair(account, network));
        perAddress.giveBack(network);
        perAccount.giveBack(account);
    }

    boolean mayRegister(ClientNetwork network) {
        return !network.isKnown() || registrations.take(network);
    }

    /** How many of each; the window is that of the guesses. */
    record Limits(int guesses, int guessesPerAccount, int guessesPerAddress, Duration window, int registrations) {

        static Limits of(LoginSettings login, LimitSettings limits) {
            return new Limits(
                    login.guesses(),
                    login.guessesPerAccount(),
                    login.guessesPerAddress(),
                    login.guessWindow(),
                    limits.registrationsPerAddress());
        }
    }

    private record Pair(BareJid account, ClientNetwork network) {}
}
