package chat.atrium.backend.feature.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.IqHandler.IqRequest;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.file.FileId;
import chat.atrium.backend.port.file.FileStore;
import chat.atrium.backend.port.file.KeptFile;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.upload.Slot;
import chat.atrium.protocol.xep.upload.SlotRefusal;
import chat.atrium.protocol.xep.upload.SlotRequest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** XEP-0363 §6: what a client learns when there is no place for its file, each beside one that gets it. */
class SlotIqHandlerTest {

    private static final long RESERVE = 1000;
    private static final Instant RETRY = Instant.parse("2030-01-01T12:00:00.5Z");
    private static final Sender ROMEO = new Sender.Session(FullJid.parse("romeo@localhost/garden"), new SessionId("s"));

    private final Disk disk = new Disk();
    private SlotOutcome outcome = new SlotOutcome.Reserved();
    private final SlotIqHandler handler = new SlotIqHandler(new Rows(), disk, () -> RETRY, settings());

    private static AtriumSettings settings() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AtriumSettings.class)
                .withDefaultValue("atrium.files.disk-reserve", Long.toString(RESERVE))
                .build()
                .getConfigMapping(AtriumSettings.class);
    }

    private static IqRequest request(Sender sender, long size) {
        BareJid service = BareJid.parse("upload.localhost");
        return new IqRequest(
                Iq.get("u1", new SlotRequest("love.txt", size, null).toElement()),
                sender,
                new Addressee.Service(service, Domainpart.of("localhost")));
    }

    private void gets(long size) {
        Slot slot = Slot.read(handler.handle(request(ROMEO, size)).findPayload().orElseThrow());
        assertThat(slot.put().getPath()).matches("/upload/[A-Za-z0-9_-]{24}/love.txt");
        assertThat(slot.get().getPath()).matches("/files/[A-Za-z0-9_-]{24}/love.txt");
    }

    private StanzaError refusal(Sender sender, long size) {
        return catchThrowableOfType(StanzaException.class, () -> handler.handle(request(sender, size)))
                .error();
    }

    @Test
    void what_would_not_leave_the_reserve_free_gets_no_place() {
        disk.usable = RESERVE + 10;

        gets(10);
        StanzaError full = refusal(ROMEO, 11);

        assertThat(full.condition()).isEqualTo(ErrorCondition.RESOURCE_CONSTRAINT);
        assertThat(SlotRefusal.findRetry(full)).isEmpty();
    }

    @Test
    void a_disk_that_cannot_be_asked_is_as_good_as_full() {
        disk.broken = true;
        assertThat(refusal(ROMEO, 1).condition()).isEqualTo(ErrorCondition.RESOURCE_CONSTRAINT);
        disk.broken = false;
        gets(1);
    }

    @Test
    void who_has_reached_the_quota_learns_when_there_is_room_again() {
        outcome = new SlotOutcome.QuotaReached(Optional.of(RETRY));
        StanzaError soon = refusal(ROMEO, 1);
        assertThat(soon.condition()).isEqualTo(ErrorCondition.RESOURCE_CONSTRAINT);
        assertThat(SlotRefusal.findRetry(soon)).contains(Instant.parse("2030-01-01T12:00:01Z"));

        outcome = new SlotOutcome.QuotaReached(Optional.empty());
        assertThat(SlotRefusal.findRetry(refusal(ROMEO, 1))).isEmpty();

        outcome = new SlotOutcome.TooManyOpen(RETRY);
        assertThat(SlotRefusal.findRetry(refusal(ROMEO, 1))).isPresent();

        outcome = new SlotOutcome.Reserved();
        gets(1);
    }

    @Test
    void places_are_for_accounts_of_this_workspace() {
        assertThat(refusal(new Sender.Remote(BareJid.parse("romeo@elsewhere.example")), 1)
                        .condition())
                .isEqualTo(ErrorCondition.FORBIDDEN);
        outcome = new SlotOutcome.NoSuchAccount();
        assertThat(refusal(ROMEO, 1).condition()).isEqualTo(ErrorCondition.FORBIDDEN);
        outcome = new SlotOutcome.Reserved();
        gets(1);
    }

    /** Answers as it is told. */
    private final class Rows implements FileRepository {

        @Override
        public SlotOutcome reserve(BareJid account, KeptFile file, String secret, Instant now) {
            return outcome;
        }

        @Override
        public List<FileId> forgettable(Instant now, int most) {
            return List.of();
        }

        @Override
        public void forget(FileId id) {
            throw new AssertionError("nothing is forgotten here");
        }

        @Override
        public Optional<KeptFile> take(String secret) {
            return Optional.empty();
        }

        @Override
        public boolean stored(FileId id) {
            return false;
        }

        @Override
        public void failed(FileId id) {
            throw new AssertionError("nothing fails here");
        }

        @Override
        public Optional<KeptFile> find(FileId id) {
            return Optional.empty();
        }
    }

    /** Nothing is written to it; it only says how much would fit. */
    private static final class Disk implements FileStore {

        private long usable = Long.MAX_VALUE;
        private boolean broken;

        @Override
        public Draft begin(FileId id) throws IOException {
            throw new IOException("read-only");
        }

        @Override
        public Optional<SeekableByteChannel> open(FileId id) {
            return Optional.empty();
        }

        @Override
        public void delete(FileId id) throws IOException {
            throw new IOException("read-only");
        }

        @Override
        public long usable() throws IOException {
            if (broken) {
                throw new IOException("not mounted");
            }
            return usable;
        }
    }
}
