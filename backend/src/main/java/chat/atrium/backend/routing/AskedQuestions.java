package chat.atrium.backend.routing;

import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Questions;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Remembers what was asked until it is answered; an answer counts only if it is by whom was asked, and to that id. */
@Singleton
public final class AskedQuestions implements Questions {

    private final Map<Key, CompletableFuture<Iq>> open = new ConcurrentHashMap<>();
    private final StanzaIngress ingress;
    private final BareJid server;
    private final Duration patience;

    public AskedQuestions(StanzaIngress ingress, AtriumSettings settings) {
        this.ingress = ingress;
        this.server = BareJid.of(settings.domain());
        this.patience = settings.limits().answer();
    }

    private record Key(Jid whom, String id) {}

    @Override
    public CompletionStage<Iq> ask(Jid whom, Element payload) {
        Key key = new Key(whom, UUID.randomUUID().toString());
        CompletableFuture<Iq> answer =
                new CompletableFuture<Iq>().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        open.put(key, answer);
        var _ = answer.whenComplete((result, fault) -> open.remove(key));
        var _ = ingress.accept(new Sender.Local(server), Stanza.to(Iq.get(key.id(), payload), whom));
        return answer;
    }

    /** Takes a result or error that somebody has sent to the server; one that nobody waits for is dropped. */
    void answered(Envelope envelope, Iq answer) {
        answer.findId()
                .map(id -> open.remove(new Key(envelope.sender().jid(), id)))
                .ifPresent(waiting -> waiting.complete(answer));
    }
}
