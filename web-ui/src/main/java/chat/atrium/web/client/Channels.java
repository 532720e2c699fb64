package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.disco.DiscoItems;
import chat.atrium.protocol.xep.inbox.InboxNews;
import chat.atrium.protocol.xep.inbox.Unread;
import chat.atrium.protocol.xep.memberdelivery.MemberDelivery;
import chat.atrium.protocol.xep.memberdelivery.Membership;
import chat.atrium.protocol.xep.memberdelivery.Memberships;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xml.Element;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The channels of the account, and those it may join: rooms (XEP-0045) that it belongs to without being in them. */
public final class Channels {

    /** Members are not asked for again before that time. */
    private static final Duration LONG_AGO = Duration.ofSeconds(5);

    private static final Comparator<Channel> BY_NAME = Comparator.comparing(
                    Channel::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(channel -> channel.jid().toString());

    private final Supplier<@Nullable Connection> connection;
    private final Function<BareJid, Person> people;
    private final Listeners listeners;
    private final Inbox inbox;
    private final BareJid service;
    private final Nicknames nicknames = new Nicknames();
    private final Map<BareJid, ChannelFacts> facts = new ConcurrentHashMap<>();
    private final ChannelDoor door;
    private final OwnChannels own;

    Channels(
            Supplier<@Nullable Connection> connection,
            Supplier<Person> self,
            Function<BareJid, Person> people,
            Listeners listeners,
            Inbox inbox,
            Domainpart domain,
            WebSettings settings) {
        this.connection = connection;
        this.people = people;
        this.listeners = listeners;
        this.inbox = inbox;
        this.service = BareJid.of(Domainpart.of("conference." + domain));
        this.own = new OwnChannels(service, listeners);
        this.door = new ChannelDoor(self, service, settings.answerTimeout());
    }

    /** True for addresses of rooms of this server. */
    public boolean isChannel(BareJid jid) {
        return jid.domain().equals(service.domain());
    }

    /** The address of a channel of this workspace. */
    public BareJid at(Localpart local) {
        return BareJid.of(local, service.domain());
    }

    /** True if it is known which channels the account has. */
    public boolean isRead() {
        return own.isRead();
    }

    /** What a channel is called, as far as that is known. */
    public String name(BareJid channel) {
        return find(channel)
                .map(Channel::name)
                .or(() -> facts(channel).map(ChannelFacts::name).filter(name -> !name.isBlank()))
                .orElseGet(() -> local(channel));
    }

    private static String local(BareJid channel) {
        return channel.findLocal().map(Localpart::value).orElse("");
    }

    /** The channels of the account, by name. */
    public List<Channel> mine() {
        return own.all().stream().map(this::channel).sorted(BY_NAME).toList();
    }

    /** One of the channels of the account. */
    public Optional<Channel> find(BareJid jid) {
        return own.find(jid).map(this::channel);
    }

    private Channel channel(Membership membership) {
        BareJid jid = membership.jid();
        String name = membership.name() == null || membership.name().isBlank() ? local(jid) : membership.name();
        Unread unread = inbox.unread(jid);
        return new Channel(
                jid,
                name,
                membership.affiliation().isAtLeast(Affiliation.ADMIN),
                membership.membersOnly(),
                unread.messages(),
                Math.max(unread.mentions(), unread.everybody()));
    }

    /** What the channel says of itself, as far as it has been asked. */
    public Optional<ChannelFacts> facts(BareJid channel) {
        return Optional.ofNullable(facts.get(channel));
    }

    /** The account that an occupant of a channel is, as far as the members are known. */
    Optional<BareJid> account(FullJid occupant) {
        return nicknames.find(occupant);
    }

    /** Has the members and facts of a channel read; who has no nickname there yet gets one, and may speak. */
    CompletableFuture<?> look(Connection over, BareJid channel) {
        if (own.find(channel).filter(room -> room.nickname() == null).isPresent()) {
            var _ = door.join(over, channel).thenCompose(joined -> own.refresh(over));
        }
        CompletableFuture<?> asked = over.request(Iq.Type.GET, channel, DiscoInfo.request(null))
                .thenAccept(iq -> iq.findPayload().ifPresent(info -> facts.put(channel, ChannelFacts.read(info))));
        CompletableFuture<?> members = members(over, channel)
                .thenAccept(all -> nicknames.told(channel, all))
                .exceptionally(notForEverybody -> null);
        return CompletableFuture.allOf(asked, members)
                .whenComplete((done, failure) -> listeners.publish(new Change.OfConversation(channel)));
    }

    /** As that, for a page of somebody who does not belong to it. */
    public void look(BareJid channel) {
        Connection over = connection.get();
        if (over != null) {
            var _ = look(over, channel);
        }
    }

    /** Those who belong to a channel, as far as they are known. */
    public List<Person> people(BareJid channel) {
        return nicknames.accounts(channel).stream().map(people).toList();
    }

    /** Members of a channel whose name, or a word of it, begins so; who has come lately is asked for, if need be. */
    public CompletionStage<List<Person>> peopleNamed(BareJid channel, String words, int most) {
        List<Person> known = new Callees(people(channel)).beginning(words, most);
        Connection over = connection.get();
        if (over == null || !known.isEmpty()) {
            return CompletableFuture.completedFuture(known);
        }
        return nicknames
                .fresh(channel, LONG_AGO, () -> members(over, channel))
                .handle((done, failure) -> new Callees(people(channel)).beginning(words, most));
    }

    Person person(BareJid jid) {
        return people.apply(jid);
    }

    /** True the first time somebody is heard whose account is not known. */
    boolean isNewFace(FullJid occupant) {
        return nicknames.isNewFace(occupant);
    }

    private static CompletableFuture<List<Membership>> members(Connection over, BareJid channel) {
        return over.request(Iq.Type.GET, channel, Memberships.request(Memberships.Kind.MEMBERS))
                .thenApply(iq -> OwnChannels.list(Memberships.Kind.MEMBERS, iq));
    }

    /** Who belongs to a channel; fails if nobody says. */
    public CompletionStage<List<BareJid>> members(BareJid channel) {
        return asking(over -> members(over, channel))
                .thenApply(all -> all.stream().map(Membership::jid).toList());
    }

    /** The public channels of the workspace, by name; fails if nobody says. */
    public CompletionStage<List<ChannelOffer>> offers() {
        return asking(over -> over.request(Iq.Type.GET, service, DiscoItems.request(null)))
                .thenApply(iq -> iq.findPayload().map(DiscoItems::read).stream()
                        .flatMap(items -> items.items().stream())
                        .map(this::offer)
                        .sorted(Comparator.comparing(ChannelOffer::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    private ChannelOffer offer(DiscoItems.Item item) {
        BareJid jid = item.jid().bare();
        return new ChannelOffer(
                jid,
                item.name() == null ? local(jid) : item.name(),
                own.find(jid).isPresent());
    }

    /** Makes a channel; the account owns it and is in it. */
    public CompletionStage<ChannelOutcome> create(String name, String description, boolean isPrivate) {
        Connection over = connection.get();
        return over == null
                ? CompletableFuture.completedFuture(new ChannelOutcome.NotMade(ChannelOutcome.Reason.NOT_ANSWERED))
                : door.make(over, name, description, isPrivate);
    }

    /** Makes the account a member of a public channel. */
    public CompletionStage<Answer> join(BareJid channel) {
        return Waiting.plainly(asking(over -> door.join(over, channel)));
    }

    /** Ends the membership. */
    public CompletionStage<Answer> leave(BareJid channel) {
        return plainly(channel, Iq.Type.SET, MemberDelivery.request(MemberDelivery.LEAVE));
    }

    /** Makes somebody a member; for those who run the channel. */
    public CompletionStage<Answer> add(BareJid channel, BareJid whom) {
        return Waiting.plainly(asking(over -> door.add(over, channel, whom)));
    }

    /** Gives the channel another name and purpose. */
    public CompletionStage<Answer> describe(BareJid channel, String name, String description) {
        return Waiting.plainly(asking(over -> door.describe(over, channel, name, description)
                .thenCompose(done -> CompletableFuture.allOf(own.refresh(over), look(over, channel)))));
    }

    private CompletionStage<Answer> plainly(BareJid channel, Iq.Type type, Element request) {
        return Waiting.plainly(asking(over -> over.request(type, channel, request)));
    }

    private <T> CompletableFuture<T> asking(Function<Connection, CompletableFuture<T>> request) {
        Connection over = connection.get();
        return over == null ? CompletableFuture.failedFuture(new NoAnswerException("no stream")) : request.apply(over);
    }

    /** A stream begins: from now on it gets what is said in the channels. */
    void begin(Connection fresh) {
        var _ = fresh.request(Iq.Type.SET, null, MemberDelivery.request(MemberDelivery.ENABLE));
        var _ = own.refresh(fresh);
    }

    /** The inbox has news: channels that were not there before, or are no more. */
    void told(InboxNews news) {
        Connection over = connection.get();
        if (own.doubtedBy(news) && isChannel(news.jid()) && over != null) {
            var _ = own.refresh(over);
        }
    }

    /** A presence from a room; those who are in it are of no interest, as nobody here is. */
    void heard(Presence presence) {
        door.heard(presence);
    }

    /** True if it is from a room. */
    boolean isOfRoom(Jid from) {
        return isChannel(from.bare());
    }
}
