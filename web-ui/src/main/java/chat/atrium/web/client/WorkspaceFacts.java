package chat.atrium.web.client;

import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.Subscription;
import chat.atrium.protocol.xep.workspace.Workspace;
import chat.atrium.protocol.xml.Element;
import java.util.List;

/**
 * What the server says of the workspace. It is asked once at a time; what makes a question needed while one is open
 * makes one more follow.
 */
final class WorkspaceFacts {

    private String name;
    private boolean mayRename;
    private boolean changed;
    private boolean asking;
    private boolean doubted;

    WorkspaceFacts(Domainpart domain) {
        this.name = domain.value();
    }

    synchronized String name() {
        return name;
    }

    /** Whether this account may give the workspace another name; not before the server has said so. */
    synchronized boolean mayRename() {
        return mayRename;
    }

    /** The team's roster group bears the name of the workspace: items outside it may mean that there is another. */
    synchronized boolean isDoubtedBy(List<RosterItem> pushed) {
        return pushed.stream()
                .filter(item -> item.subscription() != Subscription.REMOVE)
                .anyMatch(item -> !item.groups().contains(name));
    }

    /** True if the server is to be asked now. */
    synchronized boolean ask() {
        if (asking) {
            doubted = true;
            return false;
        }
        asking = true;
        changed = false;
        return true;
    }

    /** What the server knew when it was asked; a name that was given here since then is newer. */
    synchronized void told(Element workspace) {
        mayRename = Workspace.mayRename(workspace);
        if (!changed) {
            Workspace.findName(workspace).filter(told -> !told.isEmpty()).ifPresent(told -> name = told);
        }
    }

    /** The question has ended, answered or not; true if there is one more to be asked. */
    synchronized boolean asked() {
        asking = false;
        boolean again = doubted;
        doubted = false;
        return again;
    }

    /** The server has taken another name. */
    synchronized void renamed(String newName) {
        changed = true;
        name = newName;
    }
}
