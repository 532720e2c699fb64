package chat.atrium.backend.session;

import chat.atrium.backend.port.SessionHandle.Position;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.SessionListener;
import java.util.List;
import java.util.Map;

/** How a home goes on with the sessions that the last home of its account has left. */
record TakeOver(AttachedSessions attached, List<SessionListener> listeners) {

    /** The account with the sessions that were left; those whose nodes are gone are not attached. */
    AccountState attach(AccountState account, List<PlacedSession> left) {
        AccountState with = account;
        for (PlacedSession session : left) {
            with = with.with(session.state());
            attached.attach(
                    session.state().jid(), session.node(), session.state().id());
        }
        return with;
    }

    /** The sessions go on behind what they were sent already. Blocks. */
    void resume(AccountState account, List<PlacedSession> left) {
        Map<SessionId, Position> positions = attached.positions(left);
        for (PlacedSession session : left) {
            if (attached.isAttached(session.state()) && session.state().takesMessages()) {
                Position told = positions.getOrDefault(session.state().id(), Position.START);
                // Its node knows what it was sent; the record only what was to be sent, which may have got lost.
                Position from = told.sent() > 0 ? told : new Position(session.due(), told.confirmed());
                listeners.forEach(listener -> listener.resumed(account, session.state(), from));
            }
        }
    }
}
