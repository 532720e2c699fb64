package chat.atrium.backend.account;

import chat.atrium.protocol.jid.Domainpart;

/** The workspaces of this installation. Every method reads storage and blocks: call it on a virtual thread. */
public interface Workspaces {

    /** Makes sure that the workspace is there; the node does so when it starts. */
    void open(Domainpart workspace);

    /** The name of the team; the domain until somebody gives it one. */
    String name(Domainpart workspace);

    void rename(Domainpart workspace, String name);
}
