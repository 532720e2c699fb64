package chat.atrium.backend.feature.pubsub;

import chat.atrium.backend.feature.pubsub.PubSubRepository.Written;
import chat.atrium.backend.home.Mailbox;
import chat.atrium.backend.home.Resident;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.settings.PubSubSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.LastItem;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xep.pubsub.SubscriptionApproval;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The home of the nodes of one owner. All methods but {@link #mailbox} may be called only by work that its mailbox runs;
 * they wait for storage.
 */
public final class PubSubHome implements Resident {

    private static final Logger LOG = Logger.getLogger(PubSubHome.class);

    private final BareJid jid;
    private final Mailbox mailbox;
    private final PubSubRepository repository;
    private final FanoutDelivery delivery;
    private final Consumer<ServerEvent> events;
    private final LastKnown last;
    private @Nullable PubSubState state;
    private Instant lastUsed = Instant.EPOCH;

    PubSubHome(
            BareJid jid,
            Mailbox mailbox,
            PubSubRepository repository,
            FanoutDelivery delivery,
            Consumer<ServerEvent> events,
            PubSubSettings limits) {
        this.jid = jid;
        this.mailbox = mailbox;
        this.repository = repository;
        this.delivery = delivery;
        this.events = events;
        this.last = new LastKnown(limits);
    }

    @Override
    public BareJid jid() {
        return jid;
    }

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }

    /** The nodes; none for an owner that does not exist. */
    public PubSubState state() {
        return find().orElseGet(() -> PubSubState.of(jid, 0));
    }

    private Optional<PubSubState> find() {
        PubSubState known = state;
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PubSubState> loaded = repository.load(jid);
        state = loaded.orElse(null);
        return loaded;
    }

    /**
     * Applies a command: commits its rows, and then tells its news.
     *
     * @throws StanzaException if the command refuses, or there is no room for an item; nothing has happened then
     */
    public Outcome apply(NodeHost host, NodeCommand command) {
        PubSubState before = state();
        Outcome outcome = before.apply(command);
        if (!outcome.rows().isEmpty()) {
            if (find().isEmpty()) {
                throw new StanzaException(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE));
            }
            Written written = repository
                    .write(before.number(), outcome.rows(), host.rules().quota().bytes() - before.bytes())
                    .orElseThrow(PubSubHome::full);
            state = outcome.state().grownBy(written.bytes());
            outcome.rows().forEach(row -> last.forget(row.node()));
            outcome.rows().forEach(this::report);
            written.gone().forEach(this::reportGone);
        }
        outcome.news().forEach(news -> tell(host, news));
        return outcome;
    }

    /** RFC 6120 §8.3.3.18: XEP-0060 has no words for an owner who has too much; something must go first. */
    private static StanzaException full() {
        return new StanzaException(ErrorCondition.RESOURCE_CONSTRAINT, "there is no room for more items");
    }

    /** Tells features of what is kept now. */
    private void report(NodeRow row) {
        switch (row) {
            case NodeRow.ItemStored stored ->
                fire(new ServerEvent.ItemStored(jid, stored.node(), new Item(stored.id(), null, stored.payload())));
            case NodeRow.ItemRemoved(String node, String id) -> reportGone(node, List.of(id));
            case NodeRow.NodeStored other -> {}
            case NodeRow.NodeRemoved other -> {}
            case NodeRow.ItemsTrimmed other -> {}
            case NodeRow.AffiliationStored other -> {}
            case NodeRow.SubscriptionStored other -> {}
        }
    }

    private void reportGone(String node, List<String> ids) {
        fire(new ServerEvent.ItemsRemoved(jid, node, ids));
    }

    /** What goes wrong at those who hear of it undoes nothing. */
    private void fire(ServerEvent event) {
        try {
            events.accept(event);
        } catch (RuntimeException e) {
            LOG.errorf(e, "After a change of nodes of %s", jid);
        }
    }

    private void tell(NodeHost host, News news) {
        List<Jid> recipients = recipients(host, news);
        if (!recipients.isEmpty()) {
            delivery.deliver(new Fanout(
                    message(host.address(), news.node(), List.of(news.event().toElement())), recipients));
        }
    }

    /** §8.4.2: that a node is gone is told to those, too, who wait for the word of its owner. */
    private static List<Jid> recipients(NodeHost host, News news) {
        Jid only = news.only();
        if (only != null) {
            return List.of(only);
        }
        List<Jid> audience = host.audience(news.node());
        if (!(news.event() instanceof PubSubEvent.Deleted)) {
            return audience;
        }
        return Stream.concat(audience.stream(), news.node().subscribers(SubscriptionState.PENDING))
                .toList();
    }

    /** Asks owners whether somebody may subscribe (§8.6); what they answer says itself what it is about. */
    void askFor(NodeState node, Jid subscriber, List<BareJid> owners) {
        SubscriptionApproval question = new SubscriptionApproval(node.name(), subscriber, false);
        StanzaHeader header =
                StanzaHeader.empty().withFrom(jid).withId(UUID.randomUUID().toString());
        delivery.deliver(
                new Fanout(new Message(header, Message.Type.NORMAL, question.toQuestion()), List.copyOf(owners)));
    }

    /** Sends somebody the last item of a node, if there is one, with the time at which it was published (§6.1.7). */
    public void sendLast(NodeState node, List<Jid> recipients) {
        if (recipients.isEmpty() || node.config().lastItem() == LastItem.NEVER) {
            return;
        }
        last.find(node.name(), () -> newest(node.name())).ifPresent(item -> {
            Element event = new PubSubEvent.Published(node.name(), List.of(item.shown(jid, node.config()))).toElement();
            Element delay = Delay.of(jid, item.published()).toElement();
            delivery.deliver(new Fanout(message(jid, node, List.of(event, delay)), recipients));
        });
    }

    private Optional<StoredItem> newest(String node) {
        return repository.read(state().number(), node, ItemSlice.newest(1, Integer.MAX_VALUE)).stream()
                .findFirst();
    }

    private static Message message(BareJid from, NodeState node, List<Element> payloads) {
        StanzaHeader header =
                StanzaHeader.empty().withFrom(from).withId(UUID.randomUUID().toString());
        Message.Type type = node.config().tellsByHeadline() ? Message.Type.HEADLINE : Message.Type.NORMAL;
        return new Message(header, type, payloads);
    }

    /** One item, if it is there. */
    Optional<StoredItem> find(String node, String id) {
        return find(node, List.of(id), Integer.MAX_VALUE).stream().findFirst();
    }

    /**
     * Those of the items that are there.
     *
     * @param size how much they may have together, in characters
     */
    public List<StoredItem> find(String node, Collection<String> ids, int size) {
        return repository.find(state().number(), node, ids, size);
    }

    List<StoredItem> read(String node, ItemSlice slice) {
        return repository.read(state().number(), node, slice);
    }

    /** How many items a node has. */
    public int count(String node) {
        return repository.count(state().number(), node);
    }

    /** An account, or a room, is gone, and storage knows it: either the owner, or somebody whom nodes know. */
    public void forget(BareJid account) {
        PubSubState known = state;
        if (account.equals(jid)) {
            state = null;
        } else if (known != null) {
            state = known.apply(new Forget(account)).state();
        }
    }

    @Override
    public void used(Instant now) {
        lastUsed = now;
    }

    @Override
    public boolean isIdleSince(Instant then) {
        return state == null || lastUsed.isBefore(then);
    }
}
