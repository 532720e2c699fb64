package chat.atrium.web.status;

import chat.atrium.web.client.WorkspaceClient;

/** The way to what one says of oneself. */
public final class StatusNavigation {

    private StatusNavigation() {}

    public static void openStatusDialog(WorkspaceClient client) {
        new StatusDialog(client).open();
    }
}
