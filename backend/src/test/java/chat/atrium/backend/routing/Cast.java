package chat.atrium.backend.routing;

import static org.awaitility.Awaitility.await;

import chat.atrium.backend.archive.ArchiveReader;
import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.HomeRecords;
import chat.atrium.backend.cluster.SingleNode;
import chat.atrium.backend.feature.archive.ArchiveIqHandler;
import chat.atrium.backend.feature.archive.PreferencesIqHandler;
import chat.atrium.backend.feature.carbons.CarbonsIqHandler;
import chat.atrium.backend.feature.carbons.CarbonsStep;
import chat.atrium.backend.feature.displayed.AssistStep;
import chat.atrium.backend.feature.inbox.InboxStep;
import chat.atrium.backend.feature.message.ForgeryStep;
import chat.atrium.backend.feature.offline.OfflineMessages;
import chat.atrium.backend.feature.presence.IncomingPresence;
import chat.atrium.backend.feature.presence.OutgoingPresence;
import chat.atrium.backend.feature.presence.PriorityStep;
import chat.atrium.backend.feature.roster.RosterIqHandler;
import chat.atrium.backend.feature.roster.RosterRules;
import chat.atrium.backend.feature.vcard.PictureStep;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.MessageStep;
import chat.atrium.backend.port.PresenceStep;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.Service;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.SessionListener;
import chat.atrium.backend.port.Step;
import chat.atrium.backend.port.stream.Sessions.BindOutcome;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.AccountStores;
import chat.atrium.backend.session.DeliveredCursors;
import chat.atrium.backend.session.LocalSessions;
import chat.atrium.backend.session.SessionDirectory;
import chat.atrium.backend.session.Team;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole backend in one process, without Quarkus and database, and the actors that play on it. */
public final class Cast {

    private static final XmlLimits LIMITS = new XmlLimits(1 << 20, 100, 100, 1000);

    private static final List<MessageStep> MESSAGE_STEPS =
            List.of(new ForgeryStep(), new AssistStep((account, marker) -> {}), new CarbonsStep(), new InboxStep());
    private static final List<PresenceStep> PRESENCE_STEPS = List.of(new PriorityStep(), new PictureStep());

    /** All steps there are. */
    static final List<Step<?>> STEPS = Stream.<Step<?>>concat(MESSAGE_STEPS.stream(), PRESENCE_STEPS.stream())
            .toList();

    private final MemoryStore store = new MemoryStore();
    private final MemoryArchive archive = new MemoryArchive();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AccountHomes accounts;
    private final BoundSessions sessions;
    private final Ingress ingress;

    /** A cast on the domain {@code example.org}, with further IQ handlers. */
    public Cast(IqHandler... more) {
        this(Map.of(), more);
    }

    /** A cast with services that are made with the way to many sessions. */
    Cast(Function<FanoutDelivery, Service> service) {
        this(Map.of(), service, new IqHandler[0]);
    }

    /** A cast with other settings than the defaults. */
    public Cast(Map<String, String> changed, IqHandler... more) {
        this(changed, null, more);
    }

    private Cast(Map<String, String> changed, @Nullable Function<FanoutDelivery, Service> service, IqHandler... more) {
        AtriumSettings settings = settings(changed);
        LocalSessions local = new LocalSessions();
        Cluster cluster = new SingleNode();
        SessionDirectory directory = new SessionDirectory(cluster, HomeRecords.NONE, local);
        AccountStores stores = new AccountStores(store, archive, new DeliveredCursors(archive), directory, List.of());
        accounts = new AccountHomes(stores, this::enter, InstantSource.system(), settings);
        List<IqHandler> handlers = new ArrayList<>(List.of(more));
        handlers.add(new RosterIqHandler(accounts, new RosterRules(settings)));
        handlers.add(new CarbonsIqHandler(accounts));
        handlers.add(new ArchiveIqHandler(accounts, new ArchiveReader(archive, settings)));
        handlers.add(new PreferencesIqHandler(accounts));
        IqDispatcher dispatcher = new IqDispatcher(handlers);
        FanoutDelivery edge = fanout -> delivery(local, settings).deliver(fanout);
        Addressing addressing = new Addressing(settings, service == null ? List.of() : List.of(service.apply(edge)));
        CommitBar bar = new CommitBar(accounts, InstantSource.system());
        List<SessionListener> listeners = List.of(new OfflineMessages(accounts, archive));
        ReceivingPipeline receiving =
                new ReceivingPipeline(MESSAGE_STEPS, PRESENCE_STEPS, new IncomingPresence(settings), dispatcher, bar);
        Homeward homeward = new Homeward(cluster);
        Router router = new Router(
                addressing,
                homeward,
                accounts,
                receiving,
                dispatcher,
                new NoFederation(),
                new AskedQuestions(this::enter, settings));
        SendingPipeline sending = new SendingPipeline(
                MESSAGE_STEPS, PRESENCE_STEPS, new OutgoingPresence(settings), listeners, accounts, bar, router);
        ingress = new Ingress(addressing, accounts, sending, router, homeward, local);
        sessions = new BoundSessions(accounts, local, cluster, homeward, new MemorySleepers(), listeners, settings);
    }

    private EdgeDelivery delivery(LocalSessions local, AtriumSettings settings) {
        return new EdgeDelivery(local, new Addressing(settings, List.of()), this::enter, new SingleNode());
    }

    /** The settings of a node with the domain {@code example.org}. */
    public static AtriumSettings settings(Map<String, String> changed) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AtriumSettings.class)
                .withDefaultValue("atrium.domain", "example.org")
                .withDefaultValues(changed)
                .build()
                .getConfigMapping(AtriumSettings.class);
    }

    /** An element in {@code jabber:client} unless it says otherwise. */
    public static Element xml(String text) {
        Element wrapper = XmlReader.read("<x xmlns='jabber:client'>" + text + "</x>", LIMITS);
        return wrapper.elements().findFirst().orElseThrow();
    }

    /** What a stanza is about: the name of its first child. */
    public static String summary(Element stanza) {
        return stanza.elements().findFirst().map(Element::local).orElse("");
    }

    public MemoryStore store() {
        return store;
    }

    public MemoryArchive archive() {
        return archive;
    }

    public AccountHomes accounts() {
        return accounts;
    }

    /** Makes an account {@code name@example.org} that belongs to no team. */
    public BareJid account(String name) {
        return account(name, Team.NONE);
    }

    public BareJid account(String name, Team team) {
        BareJid jid = BareJid.parse(name + "@example.org");
        store.create(jid, team);
        return jid;
    }

    /** Binds {@code name@example.org/resource}; the account is made if need be. */
    public Actor connects(String name, String resource) {
        BareJid account = BareJid.parse(name + "@example.org");
        if (store.load(account).isEmpty()) {
            account(name);
        }
        Actor actor = new Actor(this, FullJid.parse(account + "/" + resource));
        BindOutcome outcome = bind(actor);
        if (!(outcome instanceof BindOutcome.Bound)) {
            throw new IllegalStateException("not bound: " + outcome);
        }
        return actor;
    }

    BindOutcome bind(Actor actor) {
        return sessions.bind(actor.jid().bare(), actor.jid().resource(), actor)
                .toCompletableFuture()
                .join();
    }

    /** Binds, asks for the roster and sends initial presence, as clients do; what comes back is forgotten. */
    public Actor arrives(String name, String resource) {
        return connects(name, resource)
                .says("<iq id='roster' type='get'><query xmlns='jabber:iq:roster'/></iq>")
                .says("<presence/>")
                .ignores();
    }

    CompletionStage<Void> enter(Sender sender, Stanza stanza) {
        underWay.incrementAndGet();
        return ingress.accept(sender, stanza).whenComplete((done, fault) -> underWay.decrementAndGet());
    }

    void delivered(FullJid session, SessionId id, long upTo) {
        sessions.delivered(session, id, upTo);
    }

    void end(FullJid session, SessionId id) {
        sessions.end(session, id).toCompletableFuture().join();
    }

    /** Waits until nothing is under way any more. */
    public void settle() {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(this::isQuiet);
    }

    /** Looks several times, because work may move from a home not looked at yet to one that was. */
    private boolean isQuiet() {
        for (int look = 0; look < 5; look++) {
            if (underWay.get() != 0 || accounts.waiting() != 0) {
                return false;
            }
        }
        return true;
    }
}
