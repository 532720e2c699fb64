package chat.atrium.backend.cluster;

import chat.atrium.protocol.jid.BareJid;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What the next node of a home has to know and storage does not: an account's sessions, for example. Two nodes have it,
 * the home's own and another.
 */
public interface HomeRecords {

    /** The last record of a home; blocks. */
    Optional<byte[]> find(BareJid home);

    /** True if there may be a record; never blocks. */
    boolean has(BareJid home);

    /**
     * Replaces the record.
     *
     * @return completes when both nodes have it
     */
    CompletionStage<Void> put(BareJid home, byte[] record);

    /** The home has nothing more to say. */
    CompletionStage<Void> remove(BareJid home);

    /** The homes on this node that have a record. */
    Set<BareJid> here();

    /** For a node that has no successor. */
    HomeRecords NONE = new HomeRecords() {

        @Override
        public boolean isKept() {
            return false;
        }

        @Override
        public Optional<byte[]> find(BareJid home) {
            return Optional.empty();
        }

        @Override
        public boolean has(BareJid home) {
            return false;
        }

        @Override
        public CompletionStage<Void> put(BareJid home, byte[] record) {
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<Void> remove(BareJid home) {
            return CompletableFuture.completedStage(null);
        }

        @Override
        public Set<BareJid> here() {
            return Set.of();
        }
    };

    /** False if nobody ever reads what is put. */
    boolean isKept();
}
