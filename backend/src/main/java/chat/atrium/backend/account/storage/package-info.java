/** Accounts, verifiers, invitations and workspaces as rows. */
@NullMarked
package chat.atrium.backend.account.storage;

import org.jspecify.annotations.NullMarked;
