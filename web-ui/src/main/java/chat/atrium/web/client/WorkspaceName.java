package chat.atrium.web.client;

import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.xep.workspace.Workspace;
import chat.atrium.protocol.xml.Element;

/** What the people call the workspace: as the server tells it, unless it has another name here since it was asked. */
final class WorkspaceName {

    private String name;
    private boolean changed;

    WorkspaceName(Domainpart domain) {
        this.name = domain.value();
    }

    synchronized String value() {
        return name;
    }

    /** The name is asked for anew. */
    synchronized void loading() {
        changed = false;
    }

    /** The name as the server had it when it was asked; what has been changed here since then is newer. */
    synchronized void loaded(Element workspace) {
        if (!changed) {
            Workspace.findName(workspace).filter(told -> !told.isEmpty()).ifPresent(told -> name = told);
        }
    }

    /** The server has taken another name. */
    synchronized void changed(String newName) {
        changed = true;
        name = newName;
    }
}
