package chat.atrium.gateway.conversation;

import chat.atrium.backend.account.Role;

/**
 * A client in a conversation.
 *
 * @param label as it stands at the beginning of a script's lines
 * @param account the localpart that the script uses
 * @param resource the resource it binds; "" for a stranger, who has a connection and no more
 * @param role what the account is in the workspace
 */
record Part(String label, String account, String resource, Role role) {

    boolean stranger() {
        return resource.isEmpty();
    }
}
