package chat.atrium.backend.feature.inbox;

import chat.atrium.backend.port.Delivery;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.SessionState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.xep.inbox.Conversation;
import chat.atrium.protocol.xep.inbox.InboxNews;
import chat.atrium.protocol.xep.inbox.InboxQuery;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Tells the sessions that follow an inbox how a conversation is now ({@code docs/xep-inbox.md} §4.3). For one account one
 * moment after the other: what was read later is sent later. What changes meanwhile is read once, however often it did.
 */
@Singleton
public final class InboxFollowers {

    private static final Logger LOG = Logger.getLogger(InboxFollowers.class);

    private final AccountHomes accounts;
    private final Inboxes inboxes;
    /** What changed since storage was read the last time; a thread is at it while the account is in here. */
    private final Map<BareJid, Set<BareJid>> changed = new ConcurrentHashMap<>();

    public InboxFollowers(AccountHomes accounts, Inboxes inboxes) {
        this.accounts = accounts;
        this.inboxes = inboxes;
    }

    /** Conversations of an account are not what they were; storage knows it already. Does not block. */
    public void changed(BareJid account, Set<BareJid> conversations) {
        if (!accounts.mayHaveSessions(account)) {
            return;
        }
        while (true) {
            if (changed.putIfAbsent(account, Set.copyOf(conversations)) == null) {
                Thread.ofVirtual().name("inbox").start(() -> tell(account));
                return;
            }
            if (changed.computeIfPresent(account, (same, before) -> union(before, conversations)) != null) {
                return;
            }
        }
    }

    private static Set<BareJid> union(Set<BareJid> some, Set<BareJid> others) {
        Set<BareJid> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private void tell(BareJid account) {
        Set<BareJid> next = take(account);
        while (!next.isEmpty()) {
            try {
                if (isFollowed(account)) {
                    send(account, news(account, next));
                }
            } catch (RuntimeException e) {
                // the account is gone, or its home takes nothing: then nobody is there to be told
                LOG.debugf("Nobody is told of the inbox of %s: %s", account, e.getMessage());
            }
            next = take(account);
        }
    }

    /** What is to be read now; the account is left alone if there is nothing. */
    private Set<BareJid> take(BareJid account) {
        Set<BareJid> taken = new LinkedHashSet<>();
        changed.computeIfPresent(account, (same, conversations) -> {
            taken.addAll(conversations);
            return conversations.isEmpty() ? null : Set.of();
        });
        return taken;
    }

    private boolean isFollowed(BareJid account) {
        return accounts.insist(
                        account,
                        home -> home.known().stream()
                                .flatMap(state -> state.sessions().stream())
                                .anyMatch(session -> session.enabled(InboxQuery.NAMESPACE)))
                .toCompletableFuture()
                .join();
    }

    private List<InboxNews> news(BareJid account, Set<BareJid> conversations) {
        try {
            Map<BareJid, Conversation> found = inboxes.find(account, conversations).stream()
                    .collect(Collectors.toMap(Conversation::jid, Function.identity()));
            List<InboxNews> news = new ArrayList<>();
            for (BareJid jid : conversations) {
                Conversation conversation = found.get(jid);
                if (conversation != null) {
                    news.add(new InboxNews.Changed(conversation));
                } else if (inboxes.isRoom(jid)) {
                    news.add(new InboxNews.Gone(jid));
                }
            }
            return news;
        } catch (RuntimeException e) {
            LOG.infof("The inbox of %s could not be read: %s", account, e.getMessage());
            return conversations.stream().<InboxNews>map(InboxNews.Stale::new).toList();
        }
    }

    private void send(BareJid account, List<InboxNews> news) {
        accounts.insist(account, home -> {
                    for (SessionState session : home.account().sessions()) {
                        FullJid jid = session.jid();
                        if (session.enabled(InboxQuery.NAMESPACE)) {
                            news.forEach(each -> home.attached().deliver(new Delivery(jid, each.to(jid))));
                        }
                    }
                    return home;
                })
                .toCompletableFuture()
                .join();
    }
}
