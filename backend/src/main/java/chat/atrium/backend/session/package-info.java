/**
 * An account at its home: its roster, its sessions, and the one place that changes them.
 *
 * <p>{@link chat.atrium.backend.session.AccountState} is data, an
 * {@link chat.atrium.backend.session.AccountCommand} a pure function over it, and
 * {@link chat.atrium.backend.session.AccountHome} does what the outcome says: commit rows, hand out stanzas. Rosters and
 * presence are kept once per account, never per session.
 */
@NullMarked
package chat.atrium.backend.session;

import org.jspecify.annotations.NullMarked;
