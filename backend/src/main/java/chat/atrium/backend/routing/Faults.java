package chat.atrium.backend.routing;

import chat.atrium.backend.archive.ArchiveFullException;
import chat.atrium.backend.cluster.LinkFullException;
import chat.atrium.backend.home.HomeMovedException;
import chat.atrium.backend.home.MailboxFullException;
import chat.atrium.backend.session.AccountGoneException;
import chat.atrium.backend.storage.StorageException;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** What the sender is told when something goes wrong: never more than it may know. */
public final class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);

    private Faults() {}

    /** The error that stands for an exception; a fault of our own is logged with the number that the client gets. */
    public static StanzaError errorOf(String where, Throwable fault) {
        return switch (fault) {
            case CompletionException wrapped when wrapped.getCause() != null -> errorOf(where, wrapped.getCause());
            case StanzaException refused -> refused.error();
            case AccountGoneException gone -> StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE);
            case MailboxFullException full -> {
                LOG.warnf("%s: %s", where, full.getMessage());
                yield StanzaError.of(ErrorCondition.RESOURCE_CONSTRAINT, "too much is waiting; try again");
            }
            case LinkFullException full -> {
                LOG.warnf("%s: %s", where, full.getMessage());
                yield StanzaError.of(ErrorCondition.RESOURCE_CONSTRAINT, "too much is waiting; try again");
            }
            case HomeMovedException moved ->
                StanzaError.of(ErrorCondition.RESOURCE_CONSTRAINT, "the cluster is changing; try again");
            case ArchiveFullException full -> {
                LOG.warnf("%s: %s", where, full.getMessage());
                yield StanzaError.of(ErrorCondition.RESOURCE_CONSTRAINT, "storage does not answer; try again");
            }
            // What violates a constraint would do so again.
            case StorageException away
            when away.findConstraint().isEmpty() -> {
                LOG.warnf(away, "%s: storage does not answer", where);
                yield StanzaError.of(ErrorCondition.RESOURCE_CONSTRAINT, "storage does not answer; try again");
            }
            default -> internalServerError(where, fault);
        };
    }

    private static StanzaError internalServerError(String where, Throwable fault) {
        UUID incident = UUID.randomUUID();
        LOG.errorf(fault, "Incident %s: %s", incident, where);
        return StanzaError.of(ErrorCondition.INTERNAL_SERVER_ERROR, "incident " + incident);
    }
}
