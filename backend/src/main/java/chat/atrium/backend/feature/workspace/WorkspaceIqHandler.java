package chat.atrium.backend.feature.workspace;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Workspaces;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.workspace.Workspace;
import chat.atrium.protocol.xml.Element;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Set;

/** Tells and changes the name of the workspace. */
@Singleton
final class WorkspaceIqHandler implements IqHandler {

    private final Workspaces workspaces;
    private final Accounts accounts;
    private final Event<ServerEvent> events;

    WorkspaceIqHandler(Workspaces workspaces, Accounts accounts, Event<ServerEvent> events) {
        this.workspaces = workspaces;
        this.accounts = accounts;
        this.events = events;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.SERVER, Iq.Type.GET, Workspace.NAME),
                new Key(Target.SERVER, Iq.Type.SET, Workspace.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        Domainpart workspace = request.addressee().jid().domain();
        if (request.iq().type() == Iq.Type.GET) {
            boolean mayRename = administrates(request.sender());
            return request.iq().toResult(new Workspace(workspaces.name(workspace), mayRename).toElement());
        }
        if (!administrates(request.sender())) {
            // docs/xep-workspace.md §5.2
            throw new StanzaException(ErrorCondition.FORBIDDEN, "only the owner and administrators name the workspace");
        }
        String name = newName(request.iq().request()).value();
        workspaces.rename(workspace, name);
        events.fire(new ServerEvent.WorkspaceRenamed(workspace, name));
        return request.iq().toResult();
    }

    private boolean administrates(Sender sender) {
        return sender instanceof Sender.Session session
                && accounts.find(session.jid().bare())
                        .filter(account -> account.role().administrates())
                        .isPresent();
    }

    private static WorkspaceName newName(Element workspace) {
        String name = Workspace.findName(workspace)
                .orElseThrow(() -> new StanzaException(ErrorCondition.BAD_REQUEST, "the name is missing"));
        try {
            return new WorkspaceName(name);
        } catch (IllegalArgumentException e) {
            throw new StanzaException(ErrorCondition.NOT_ACCEPTABLE, String.valueOf(e.getMessage()));
        }
    }
}
