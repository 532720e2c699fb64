package chat.atrium.backend.account;

import chat.atrium.backend.port.stream.Credentials;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.sasl.ScramHash;
import chat.atrium.protocol.sasl.ScramVerifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Checks passwords against the node's own accounts. Known and unknown names take the same way and the same time. */
@Singleton
final class LocalCredentials implements Credentials {

    /** Stands in for a name that cannot be one of an account. */
    private static final Localpart NOBODY = Localpart.of("nobody");

    /** What a look into storage takes at least to the outside: less would tell whether there was something to read. */
    private static final Duration COVER = Duration.ofMillis(20);

    private final Verifiers verifiers;
    private final int iterations;
    /** Plain ones: what a connection carries in its context must not reach the sessions of storage. */
    private final Executor threads =
            task -> Thread.ofVirtual().name("credentials").start(task);

    private final Map<Domainpart, Decoy> decoys = new ConcurrentHashMap<>();

    private final KeyDerivation derivation;

    LocalCredentials(Verifiers verifiers, KeyDerivation derivation, AtriumSettings settings) {
        this.verifiers = verifiers;
        this.derivation = derivation;
        this.iterations = settings.login().iterations();
    }

    @Override
    public CompletionStage<Verifier> scram(Domainpart workspace, String user, ScramHash hash) {
        CompletableFuture<Boolean> covered =
                new CompletableFuture<Boolean>().completeOnTimeout(true, COVER.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> verifier(workspace, user, hash), threads)
                .thenCombine(covered, (verifier, _) -> verifier);
    }

    @Override
    public CompletionStage<Optional<BareJid>> verify(Domainpart workspace, String user, String password) {
        return scram(workspace, user, ScramHash.SHA_256)
                .thenApplyAsync(
                        verifier -> {
                            boolean fits =
                                    derivation.inTurn(() -> verifier.secret().verifies(password));
                            return fits && verifier.genuine() ? Optional.of(verifier.account()) : Optional.empty();
                        },
                        threads);
    }

    private Verifier verifier(Domainpart workspace, String user, ScramHash hash) {
        Optional<Localpart> name = findName(user);
        BareJid account = BareJid.of(name.orElse(NOBODY), workspace);
        ScramVerifier decoy = decoys.computeIfAbsent(workspace, this::newDecoy)
                .of(hash, name.map(Localpart::value).orElse(user));
        Optional<ScramVerifier> found = verifiers.find(account, hash).filter(verifier -> name.isPresent());
        return new Verifier(account, found.isPresent(), found.orElse(decoy));
    }

    private Decoy newDecoy(Domainpart workspace) {
        return new Decoy(verifiers.secret(workspace), iterations);
    }

    private static Optional<Localpart> findName(String user) {
        try {
            return Optional.of(Localpart.of(user));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }
}
