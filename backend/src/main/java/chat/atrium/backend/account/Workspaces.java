package chat.atrium.backend.account;

import chat.atrium.protocol.jid.Domainpart;

/** The name of each workspace. Every method reads storage and blocks: call it on a virtual thread. */
public interface Workspaces {

    /** The name of the team; the domain until somebody gives it one. */
    String name(Domainpart workspace);

    void rename(Domainpart workspace, String name);
}
