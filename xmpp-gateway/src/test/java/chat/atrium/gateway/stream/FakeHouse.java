package chat.atrium.gateway.stream;

import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.port.stream.Credentials;
import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.backend.port.stream.Registration;
import chat.atrium.backend.port.stream.ResumptionName;
import chat.atrium.backend.port.stream.Sessions;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.jid.Resourcepart;
import chat.atrium.protocol.sasl.ScramHash;
import chat.atrium.protocol.sasl.ScramVerifier;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.Element;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A backend with the accounts juliet and nurse, whose password is {@code secret}. */
final class FakeHouse implements Credentials, Registration, Sessions, StanzaIngress, StreamMeter {

    static final BareJid JULIET = BareJid.parse("juliet@capulet.example");

    final List<Stanza> accepted = new ArrayList<>();
    final List<String> ended = new ArrayList<>();
    final List<Long> delivered = new ArrayList<>();
    final List<SessionHandle> bound = new ArrayList<>();
    final AtomicInteger logins = new AtomicInteger();

    @Nullable
    CompletableFuture<Void> pending;

    /** What another node holds. */
    @Nullable
    HeldSession elsewhere;

    final List<HeldSession> asleep = new ArrayList<>();

    boolean full;
    boolean broken;

    private final Resumptions resumptions = new Resumptions();
    private final AtomicInteger tokens = new AtomicInteger();

    StreamPorts ports() {
        return new StreamPorts(
                this, this, this, this, List.of(), () -> "token" + tokens.incrementAndGet(), resumptions, this);
    }

    @Override
    public CompletionStage<Verifier> scram(Domainpart workspace, String user, ScramHash hash) {
        BareJid account = BareJid.of(Localpart.of(user), workspace);
        ScramVerifier verifier = ScramVerifier.of(hash, "secret", "salt".getBytes(StandardCharsets.UTF_8), 4096);
        return CompletableFuture.completedStage(new Verifier(account, account.equals(JULIET), verifier));
    }

    @Override
    public CompletionStage<Optional<BareJid>> verify(Domainpart workspace, String user, String password) {
        if (broken) {
            return CompletableFuture.failedStage(new IllegalStateException("the database is away"));
        }
        boolean right = List.of("juliet", "nurse").contains(user) && password.equals("secret");
        return CompletableFuture.completedStage(
                right ? Optional.of(BareJid.of(Localpart.of(user), workspace)) : Optional.empty());
    }

    @Override
    public List<Element> features(Domainpart workspace) {
        return List.of(Element.of("http://jabber.org/features/iq-register", "register"));
    }

    @Override
    public CompletionStage<Answer> handle(Domainpart workspace, Iq request, @Nullable String token) {
        return CompletableFuture.completedStage(new Answer(request.toResult(), "shown"));
    }

    @Override
    public CompletionStage<BindOutcome> bind(BareJid account, @Nullable Resourcepart wanted, SessionHandle handle) {
        if (full) {
            return CompletableFuture.completedStage(new BindOutcome.TooManySessions(1));
        }
        bound.add(handle);
        return CompletableFuture.completedStage(
                new BindOutcome.Bound(account.at(wanted == null ? Resourcepart.of("made") : wanted)));
    }

    @Override
    public void delivered(FullJid session, SessionId id, long upTo) {
        delivered.add(upTo);
    }

    @Override
    public CompletionStage<Void> end(FullJid session, SessionId id) {
        ended.add(session.toString());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public ResumptionName name(FullJid session, SessionId id) {
        return new ResumptionName("here", id, session.resource());
    }

    @Override
    public CompletionStage<Optional<HeldSession>> takeUp(BareJid account, ResumptionName name, SessionHandle heir) {
        return CompletableFuture.completedStage(Optional.ofNullable(elsewhere));
    }

    @Override
    public CompletionStage<Void> sleep(HeldSession session, Duration longest) {
        asleep.add(session);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> accept(Sender sender, Stanza stanza) {
        accepted.add(stanza);
        return pending == null ? CompletableFuture.completedFuture(null) : pending;
    }

    @Override
    public void stanzaIn() {}

    @Override
    public void stanzaOut() {}

    @Override
    public void login(boolean successful) {
        logins.incrementAndGet();
    }

    @Override
    public void failed(String condition) {}
}
