package chat.atrium.backend.feature.inbox;

import chat.atrium.backend.port.Memberships.Membership;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.inbox.Conversation;
import chat.atrium.protocol.xep.inbox.Conversation.Kind;
import chat.atrium.protocol.xep.inbox.Unread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Archives where everything has one unread message more at each look. */
final class Scanned implements InboxRepository {

    private final AtomicInteger looks = new AtomicInteger();
    private final List<List<BareJid>> asked = new ArrayList<>();
    private volatile @Nullable CountDownLatch gate;
    private volatile boolean away;

    /** From now on nobody sees anything. */
    CountDownLatch holdsBack() {
        CountDownLatch closed = new CountDownLatch(1);
        gate = closed;
        return closed;
    }

    void goesAway() {
        away = true;
    }

    /** How many times somebody looked. */
    int looks() {
        return looks.get();
    }

    List<List<BareJid>> asked() {
        return List.copyOf(asked);
    }

    @Override
    public List<BareJid> peers(long number, String after, int limit) {
        return List.of();
    }

    @Override
    public List<Conversation> chats(Reader reader, Collection<BareJid> peers) {
        int look = looks.incrementAndGet();
        asked.add(List.copyOf(peers));
        CountDownLatch closed = gate;
        try {
            if (closed != null) {
                closed.await();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (away) {
            throw new IllegalStateException("away, on purpose");
        }
        return peers.stream()
                .map(jid -> new Conversation(
                        jid, Kind.CHAT, null, OptionalLong.empty(), new Unread(look, 0, 0), null, look))
                .toList();
    }

    @Override
    public List<Conversation> rooms(Reader reader, List<Membership> rooms) {
        return List.of();
    }
}
