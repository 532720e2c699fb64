package chat.atrium.backend.session;

import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The sessions whose connections this node holds, wherever the homes of their accounts are. */
@Singleton
public final class LocalSessions {

    private final Map<SessionId, SessionHandle> all = new ConcurrentHashMap<>();
    private final Map<FullJid, SessionHandle> bound = new ConcurrentHashMap<>();
    private final Lock moving;
    private final Lock staying;

    public LocalSessions() {
        ReadWriteLock lock = new ReentrantReadWriteLock();
        moving = lock.writeLock();
        staying = lock.readLock();
    }

    /** A session is about to be bound: its home may send it something before it has said under which address. */
    public void expect(SessionHandle handle) {
        all.put(handle.id(), handle);
    }

    /** A session was bound; it takes the place of an older one. */
    public void add(FullJid session, SessionHandle handle) {
        all.put(handle.id(), handle);
        bound.put(session, handle);
    }

    /** A session of another node is to go on here; what was not for it yet is on its way to that node. */
    public void await(FullJid session, SessionHandle heir) {
        moving.lock();
        try {
            add(session, heir);
        } finally {
            moving.unlock();
        }
    }

    /** Gives a session away; whatever was for it is in what is given, or finds that it is not here any more. */
    public Optional<HeldSession> give(FullJid session, SessionHandle handle) {
        moving.lock();
        try {
            remove(session, handle);
            return handle.surrender();
        } finally {
            moving.unlock();
        }
    }

    /** Does something for sessions that does not wait, while none of them comes from or goes to another node. */
    public void undisturbed(Runnable delivery) {
        staying.lock();
        try {
            delivery.run();
        } finally {
            staying.unlock();
        }
    }

    /** A session was not bound after all. */
    public void forget(SessionHandle handle) {
        all.remove(handle.id(), handle);
    }

    /** A session has ended. */
    public void remove(FullJid session, SessionHandle handle) {
        all.remove(handle.id(), handle);
        bound.remove(session, handle);
    }

    public Optional<SessionHandle> find(FullJid session) {
        return Optional.ofNullable(bound.get(session));
    }

    public Optional<SessionHandle> find(SessionId session) {
        return Optional.ofNullable(all.get(session));
    }

    /** Hands over what a home on another node has for sessions of this one. */
    public void deliver(Frame delivery) {
        Parcels.open(
                delivery,
                (session, stanza, archived) -> find(session).ifPresent(handle -> {
                    if (archived != 0 && stanza instanceof Message message) {
                        handle.send(message, archived);
                    } else {
                        handle.send(stanza);
                    }
                }));
    }
}
