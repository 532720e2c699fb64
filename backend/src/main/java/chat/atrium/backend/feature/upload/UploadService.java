package chat.atrium.backend.feature.upload;

import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.IqDispatch;
import chat.atrium.backend.port.IqHandler.Target;
import chat.atrium.backend.port.Service;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The service that takes files, {@code upload.} before the domain of the workspace. */
@Singleton
public final class UploadService implements Service {

    private static final String PREFIX = "upload.";
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final IqDispatch dispatch;

    UploadService(IqDispatch dispatch) {
        this.dispatch = dispatch;
    }

    static Domainpart address(Domainpart workspace) {
        return Domainpart.of(PREFIX + workspace.value());
    }

    @Override
    public Optional<Domainpart> findAddress(Domainpart workspace) {
        return Optional.of(address(workspace));
    }

    /** The service keeps nothing in memory, so it is wherever its senders are. */
    @Override
    public BareJid home(Envelope envelope) {
        return envelope.sender().bare();
    }

    @Override
    public CompletionStage<Void> handle(Envelope envelope, Consumer<Iq> answers) {
        return switch (envelope.stanza()) {
            case Iq iq
            when iq.isRequest() -> {
                if (!envelope.addressee().jid().bare().isDomain()) {
                    throw unavailable();
                }
                yield dispatch.dispatch(Target.UPLOAD, envelope, iq, answers);
            }
            case Message message when !message.isError() -> throw unavailable();
            case Iq iq -> DONE;
            case Message message -> DONE;
            case Presence presence -> DONE;
        };
    }

    private static StanzaException unavailable() {
        return new StanzaException(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE));
    }
}
