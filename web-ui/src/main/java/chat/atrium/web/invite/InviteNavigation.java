package chat.atrium.web.invite;

import chat.atrium.web.client.WorkspaceClient;

/** The way to invite somebody. */
public final class InviteNavigation {

    static final String PATH = "invite";

    private InviteNavigation() {}

    /** Opens the dialog that makes an invitation. */
    public static void openInviteDialog(WorkspaceClient client) {
        new InviteDialog(client).open();
    }
}
