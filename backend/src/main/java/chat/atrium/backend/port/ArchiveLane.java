package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import java.util.concurrent.CompletionStage;

/**
 * What is to be kept is committed here, in batches. Nothing that is archived reaches anybody before its answer has
 * completed (promise 1).
 */
public interface ArchiveLane {

    /**
     * Appends a row to an archive.
     *
     * @return completes when the batch with the row is committed, with the message as readers will see it
     */
    CompletionStage<Message> append(BareJid owner, Message message);
}
