package chat.atrium.backend.feature.upload;

import chat.atrium.backend.account.Token;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.file.FileId;
import chat.atrium.backend.port.file.FileStore;
import chat.atrium.backend.port.file.KeptFile;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.FileSettings;
import chat.atrium.backend.settings.PublicUrl;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.upload.Slot;
import chat.atrium.protocol.xep.upload.SlotRefusal;
import chat.atrium.protocol.xep.upload.SlotRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Gives out places for files (XEP-0363 §4). */
@Singleton
final class SlotIqHandler implements IqHandler {

    private static final Logger LOG = Logger.getLogger(SlotIqHandler.class);

    private final FileRepository files;
    private final FileStore store;
    private final InstantSource clock;
    private final FileSettings limits;
    private final PublicUrl url;

    SlotIqHandler(FileRepository files, FileStore store, InstantSource clock, AtriumSettings settings) {
        this.files = files;
        this.store = store;
        this.clock = clock;
        this.limits = settings.files();
        this.url = PublicUrl.of(settings);
    }

    @Override
    public Set<Key> keys() {
        return Set.of(new Key(Target.UPLOAD, Iq.Type.GET, SlotRequest.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        if (!(request.sender() instanceof Sender.Session session)) {
            // §6, the last example
            throw new StanzaException(ErrorCondition.FORBIDDEN, "only accounts of this workspace send files here");
        }
        SlotRequest asked = SlotRequest.read(request.iq().request());
        if (asked.size() > limits.bytes()) {
            throw new StanzaException(SlotRefusal.tooLarge(limits.bytes()));
        }
        FileName name = acceptable(() -> new FileName(asked.filename()));
        if (name.bytes() > limits.nameBytes()) {
            throw new StanzaException(
                    ErrorCondition.NOT_ACCEPTABLE, "the name is longer than " + limits.nameBytes() + " bytes");
        }
        String type = Optional.ofNullable(asked.contentType())
                .map(said -> acceptable(() -> MediaType.of(said)).value())
                .orElse(null);
        requireRoom(asked.size());
        KeptFile file = new KeptFile(new FileId(Token.random().value()), name.value(), asked.size(), type);
        return request.iq().toResult(reserved(session.jid().bare(), file, name).toElement());
    }

    private static <T> T acceptable(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            // RFC 6120 §8.3.3.10: understood, but it does not meet criteria of ours
            throw new StanzaException(ErrorCondition.NOT_ACCEPTABLE, String.valueOf(e.getMessage()));
        }
    }

    /** Better refused here than when the content has come half way. */
    private void requireRoom(long size) {
        try {
            if (store.usable() - size >= limits.diskReserve()) {
                return;
            }
            LOG.warnf(
                    "The disk of the files is as good as full: less than %d bytes would be left", limits.diskReserve());
        } catch (IOException e) {
            LOG.error("The directory of the files cannot be used", e);
        }
        // §6: temporary; nobody knows until when
        throw new StanzaException(SlotRefusal.later("There is no room for files at the moment"));
    }

    private Slot reserved(BareJid account, KeptFile file, FileName name) {
        String secret = Token.random().value();
        return switch (files.reserve(account, file, secret, clock.instant())) {
            case SlotOutcome.Reserved done ->
                new Slot(
                        URI.create(url.page("/upload/" + secret + "/" + name.encoded())),
                        URI.create(url.page("/files/" + file.id().value() + "/" + name.encoded())));
            case SlotOutcome.QuotaReached(Optional<Instant> retry) -> {
                String text = "Quota reached. Your files may take " + limits.quota() + " bytes together";
                throw new StanzaException(retry.map(time -> SlotRefusal.later(text, seconds(time)))
                        .orElseGet(() -> SlotRefusal.later(text)));
            }
            case SlotOutcome.TooManyOpen(Instant retry) ->
                throw new StanzaException(SlotRefusal.later(
                        "You have asked for " + limits.openSlots() + " places and not filled them", seconds(retry)));
            case SlotOutcome.NoSuchAccount gone ->
                throw new StanzaException(ErrorCondition.FORBIDDEN, "there is no such account any more");
        };
    }

    private static Instant seconds(Instant time) {
        return time.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    }
}
