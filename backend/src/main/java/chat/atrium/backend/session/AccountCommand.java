package chat.atrium.backend.session;

/**
 * A pure function over the state of an account: no I/O, no clock, no randomness; what it needs of these are its
 * arguments.
 */
@FunctionalInterface
public interface AccountCommand {

    /**
     * What happens when the command meets the account.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if it is refused; nothing has changed then
     */
    Outcome apply(AccountState account);
}
