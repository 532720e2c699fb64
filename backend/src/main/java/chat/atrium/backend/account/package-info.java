/**
 * Accounts of the workspace, their password verifiers, and the tokens by which they come to be.
 *
 * <p>Passwords are never kept, only what SCRAM needs to check them (RFC 5802 §3); of tokens only a hash is kept.
 */
@NullMarked
package chat.atrium.backend.account;

import org.jspecify.annotations.NullMarked;
