package chat.atrium.backend.feature.inbox;

import chat.atrium.backend.feature.inbox.InboxRepository.Reader;
import chat.atrium.backend.port.Memberships;
import chat.atrium.backend.port.Memberships.Membership;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.rsm.PageRequest.Start;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.inbox.Conversation;
import chat.atrium.protocol.xep.inbox.InboxPage;
import chat.atrium.protocol.xep.inbox.InboxQuery;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The inbox of an account, computed from what is stored; blocks. */
@Singleton
public final class Inboxes {

    /** The order of addresses in the database. */
    private static final Comparator<String> BY_BYTES =
            Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final AccountHomes accounts;
    private final InboxRepository repository;
    private final Markers markers;
    private final Memberships memberships;
    private final int pageSize;

    public Inboxes(
            AccountHomes accounts,
            InboxRepository repository,
            Markers markers,
            Memberships memberships,
            AtriumSettings settings) {
        this.accounts = accounts;
        this.repository = repository;
        this.markers = markers;
        this.memberships = memberships;
        this.pageSize = settings.inbox().pageSize();
    }

    /**
     * Answers a query.
     *
     * @throws StanzaException {@code feature-not-implemented} for a page that is not behind a conversation
     */
    InboxPage read(BareJid account, InboxQuery query) {
        return query.only().isEmpty() ? page(account, query.page()) : new InboxPage(find(account, query.only()), true);
    }

    /** Those of the conversations that there are. */
    List<Conversation> find(BareJid account, Set<BareJid> only) {
        long number = number(account);
        List<Membership> rooms = memberships.of(account).stream()
                .filter(room -> only.contains(room.jid()))
                .toList();
        return sorted(chats(number, account, only), rooms(number, account, rooms))
                .toList();
    }

    /** True for the addresses of rooms: private messages in them are kept under these, and are no chats. */
    boolean isRoom(BareJid jid) {
        return memberships.isRoom(jid);
    }

    private InboxPage page(BareJid account, PageRequest request) {
        int max = request.max() == null ? pageSize : Math.min(request.max(), pageSize);
        String after = after(request.start());
        long number = number(account);
        // One more is looked for to know whether there is more.
        List<Membership> rooms = memberships.of(account).stream()
                .filter(room -> BY_BYTES.compare(room.jid().toString(), after) > 0)
                .sorted(Comparator.comparing(room -> room.jid().toString(), BY_BYTES))
                .limit(max + 1L)
                .toList();
        List<Conversation> found = sorted(chatsAfter(number, account, after, max + 1), rooms(number, account, rooms))
                .toList();
        return new InboxPage(found.stream().limit(max).toList(), found.size() <= max);
    }

    /** Not everybody whose messages are kept is a chat, so that it may take several looks to find enough. */
    private List<Conversation> chatsAfter(long number, BareJid account, String start, int wanted) {
        List<Conversation> found = new ArrayList<>();
        String after = start;
        List<BareJid> peers;
        do {
            peers = repository.peers(number, after, wanted);
            if (!peers.isEmpty()) {
                after = peers.getLast().toString();
                found.addAll(chats(number, account, peers));
            }
        } while (peers.size() == wanted && found.size() < wanted);
        return found;
    }

    private List<Conversation> chats(long number, BareJid account, Collection<BareJid> peers) {
        List<BareJid> people =
                peers.stream().filter(jid -> !memberships.isRoom(jid)).toList();
        Map<BareJid, BareJid> archives = people.stream().collect(Collectors.toMap(jid -> jid, jid -> account));
        return repository.chats(new Reader(number, account, markers.of(number, archives)), people);
    }

    private List<Conversation> rooms(long number, BareJid account, List<Membership> rooms) {
        Map<BareJid, BareJid> archives = rooms.stream().collect(Collectors.toMap(Membership::jid, Membership::jid));
        return repository.rooms(new Reader(number, account, markers.of(number, archives)), rooms);
    }

    /** XEP-0059 §2.2; the conversation need not be there any more. */
    private static String after(Start start) {
        return switch (start) {
            case Start.First first -> "";
            case Start.After(String id) -> id;
            case Start.Last last -> throw notForwards();
            case Start.Before before -> throw notForwards();
            case Start.At at -> throw notForwards();
        };
    }

    private static StanzaException notForwards() {
        return new StanzaException(ErrorCondition.FEATURE_NOT_IMPLEMENTED, "the inbox is read forwards");
    }

    private static Stream<Conversation> sorted(List<Conversation> chats, List<Conversation> rooms) {
        return Stream.concat(chats.stream(), rooms.stream())
                .sorted(Comparator.comparing(conversation -> conversation.jid().toString(), BY_BYTES));
    }

    private long number(BareJid account) {
        return accounts.post(account, home -> home.account().id())
                .toCompletableFuture()
                .join();
    }
}
