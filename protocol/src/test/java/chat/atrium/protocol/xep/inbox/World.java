package chat.atrium.protocol.xep.inbox;

import static chat.atrium.protocol.xep.inbox.Script.ROMEO;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Resourcepart;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.carbons.Carbon;
import chat.atrium.protocol.xml.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A server and two devices of Romeo. Everything that takes time on a real server is a step of its own here: what is
 * committed comes to the devices later, what was read from storage is sent later.
 */
final class World {

    /** All conversations there may be, in order. */
    static final List<BareJid> ALL = Stream.of("friar", "garden@rooms", "juliet", "nurse", "tomb@rooms")
            .map(name -> BareJid.parse(name.contains("@") ? name + ".example.org" : name + "@example.org"))
            .toList();

    private static final int PAGE = 2;

    final List<Device> devices = List.of(new Device(), new Device());
    final Archives archives = new Archives();
    /** On their way from the archive to the devices, in order for each kind of conversation. */
    private final Deque<Runnable> chats = new ArrayDeque<>();

    private final Deque<Runnable> roomMessages = new ArrayDeque<>();
    private final Set<BareJid> changed = new LinkedHashSet<>();
    /** Read from storage already, not sent yet. */
    private final List<InboxNews> news = new ArrayList<>();

    private final Set<Device> following = new LinkedHashSet<>();
    private final List<Query> queries = new ArrayList<>();

    World() {
        ALL.stream().filter(World::isRoom).findFirst().ifPresent(archives::join);
        devices.forEach(this::asksForAll);
    }

    static boolean isRoom(BareJid jid) {
        return jid.domain().value().startsWith("rooms.");
    }

    /** A request that the server has got: first it reads, then it answers. */
    private final class Query {
        private final Device device;
        private final Function<Archives, InboxPage> read;
        private final Function<InboxPage, UnaryOperator<InboxCopy>> answer;
        private Optional<InboxPage> found = Optional.empty();

        Query(Device device, Function<Archives, InboxPage> read, Function<InboxPage, UnaryOperator<InboxCopy>> answer) {
            this.device = device;
            this.read = read;
            this.answer = answer;
            following.add(device);
            queries.add(this);
        }

        void goOn() {
            if (found.isEmpty()) {
                found = Optional.of(read.apply(archives));
                return;
            }
            queries.remove(this);
            device.isSent(answer.apply(found.get()));
        }
    }

    private void asksForAll(Device device) {
        new Query(device, stored -> page(stored.after(null, ALL, PAGE)), page -> answered(device, page));
    }

    private UnaryOperator<InboxCopy> answered(Device device, InboxPage page) {
        return copy -> {
            if (!page.complete()) {
                BareJid last = page.conversations().getLast().jid();
                new Query(device, stored -> page(stored.after(last, ALL, PAGE)), next -> answered(device, next));
            }
            return copy.answered(page);
        };
    }

    private static InboxPage page(List<Conversation> conversations) {
        return new InboxPage(conversations, conversations.size() < PAGE);
    }

    void asks(Device device) {
        Set<BareJid> only = device.asks();
        if (!only.isEmpty()) {
            new Query(
                    device,
                    stored -> new InboxPage(
                            only.stream()
                                    .flatMap(jid -> stored.find(jid).stream())
                                    .toList(),
                            true),
                    page -> copy -> copy.answered(only, page));
        }
    }

    /** Somebody writes, or Romeo on one of his devices. */
    void says(BareJid jid, Optional<Device> sender, Element... more) {
        boolean room = isRoom(jid);
        if (room && !archives.isIn(jid)) {
            return;
        }
        long id = archives.nextId(jid, room);
        Message message = room
                ? Script.groupchat(jid, sender.isPresent() ? Script.OCCUPANT : "o-other", id)
                : Script.chat(sender.isPresent() ? ROMEO : jid, sender.isPresent() ? jid : ROMEO, id);
        for (Element payload : more) {
            message = message.with(payload);
        }
        Message sent = message;
        archives.keep(jid, id, sent);
        (room ? roomMessages : chats)
                .add(() -> devices.forEach(device -> {
                    boolean placed = !room && sender.equals(Optional.of(device));
                    if (!placed) {
                        hears(device, room || sender.isEmpty() ? sent : carbon(sent));
                    } else if (Counting.counts(sent)) {
                        device.isSent(copy -> copy.with(Heard.placed(new InboxNews.Placed(jid, id, "m"), sent)));
                    }
                }));
    }

    private static Message carbon(Message sent) {
        return new Carbon(Carbon.Direction.SENT, sent).to(ROMEO.at(Resourcepart.of("orchard")));
    }

    private static void hears(Device device, Message message) {
        Heard.in(message, ROMEO).ifPresent(heard -> device.isSent(copy -> copy.with(heard)));
    }

    void marks(BareJid jid, long id) {
        archives.mark(jid, id);
        changed.add(jid);
    }

    void joinsOrLeaves(BareJid room) {
        if (archives.isIn(room)) {
            archives.leave(room);
        } else {
            archives.join(room);
        }
        changed.add(room);
    }

    void delivers(boolean room) {
        Runnable next = (room ? roomMessages : chats).poll();
        if (next != null) {
            next.run();
        }
    }

    /** Reads what has changed, unless what was read before is still to be sent. */
    void readsChanges(boolean fails) {
        if (news.isEmpty()) {
            changed.forEach(jid -> read(jid, fails).ifPresent(news::add));
            changed.clear();
        }
    }

    private Optional<InboxNews> read(BareJid jid, boolean fails) {
        if (fails) {
            return Optional.of(new InboxNews.Stale(jid));
        }
        Optional<InboxNews> found = archives.find(jid).map(InboxNews.Changed::new);
        return found.isEmpty() && isRoom(jid) ? Optional.of(new InboxNews.Gone(jid)) : found;
    }

    void sendsNews() {
        List<InboxNews> sent = List.copyOf(news);
        news.clear();
        following.forEach(device -> sent.forEach(each -> device.isSent(copy -> copy.with(each))));
    }

    void worksOnQuery(int number) {
        if (!queries.isEmpty()) {
            queries.get(number % queries.size()).goOn();
        }
    }

    /** Everything comes to its end. */
    void settles() {
        while (!isQuiet()) {
            delivers(false);
            delivers(true);
            readsChanges(false);
            sendsNews();
            worksOnQuery(0);
            devices.forEach(device -> device.takes(1));
            devices.forEach(this::asks);
        }
    }

    private boolean isQuiet() {
        return Stream.of(chats, roomMessages, changed, news, queries).allMatch(queue -> queue.isEmpty())
                && devices.stream().allMatch(Device::isQuiet);
    }
}
