package chat.atrium.backend.cluster;

import chat.atrium.protocol.jid.BareJid;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.infinispan.AdvancedCache;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.global.ShutdownHookBehavior;
import org.infinispan.distribution.LocalizedCacheTopology;
import org.infinispan.factories.GlobalComponentRegistry;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.TopologyChanged;
import org.infinispan.notifications.cachelistener.event.TopologyChangedEvent;
import org.infinispan.notifications.cachemanagerlistener.annotation.Merged;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;
import org.infinispan.partitionhandling.PartitionHandling;
import org.infinispan.remoting.transport.Address;
import org.infinispan.remoting.transport.Transport;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;
import org.jgroups.BytesMessage;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.fork.ForkChannel;
import org.jgroups.util.ExtendedUUID;
import org.jspecify.annotations.Nullable;

/** This node's place in the group of nodes: Infinispan, and a channel of our own on that of Infinispan. */
public final class Group {

    private static final String SESSIONS = "sessions";
    private static final int OWNERS = 2;
    private static final String OBJECTS = "application/x-java-object";

    private final Received received = new Received();
    private final String address;
    private final DefaultCacheManager caches;
    private final AdvancedCache<String, byte[]> sessions;
    private final LocalizedCacheTopology segments;
    private final JChannel channel;
    private final NodeId self;

    /** Connects to the others that use the database. */
    public Group(String name, InetAddress bind, int port, DataSource database) throws Exception {
        this.address = bind.getHostAddress() + ':' + port;
        GlobalConfigurationBuilder global = GlobalConfigurationBuilder.defaultClusteredBuilder();
        global.transport()
                .clusterName(name)
                .addProperty(
                        JGroupsTransport.CHANNEL_CONFIGURATOR,
                        new ProtocolStack(
                                bind, port, database, Secret.of(database).tls()));
        global.shutdown().hookBehavior(ShutdownHookBehavior.DONT_REGISTER);
        global.metrics().gauges(false);
        global.jmx().enabled(false);
        this.caches = new DefaultCacheManager(global.build(), true);
        JGroupsTransport transport = (JGroupsTransport) GlobalComponentRegistry.componentOf(caches, Transport.class);
        this.self = nodeOf(transport.getAddress());
        // Before others can take this node for a home.
        this.channel = new ForkChannel(transport.getChannel(), "atrium", "frames");
        channel.setReceiver(received);
        channel.connect("frames");
        ConfigurationBuilder cache = new ConfigurationBuilder();
        cache.clustering().cacheMode(CacheMode.DIST_SYNC);
        cache.clustering().hash().numOwners(OWNERS).numSegments(Segments.COUNT);
        // Whether a side of a cut may go on is for the database to say.
        cache.clustering().partitionHandling().whenSplit(PartitionHandling.ALLOW_READ_WRITES);
        cache.clustering().stateTransfer().awaitInitialTransfer(false);
        cache.encoding().mediaType(OBJECTS);
        this.sessions =
                caches.<String, byte[]>createCache(SESSIONS, cache.build()).getAdvancedCache();
        // Which key is in which segment never changes, only who has it.
        this.segments = sessions.getDistributionManager().getCacheTopology();
    }

    NodeId self() {
        return self;
    }

    /** Where the others reach this node. */
    String address() {
        return address;
    }

    /** What all nodes know of sessions. */
    public SessionTraits traits(String kind) {
        ConfigurationBuilder cache = new ConfigurationBuilder();
        cache.clustering().cacheMode(CacheMode.REPL_ASYNC);
        cache.clustering().partitionHandling().whenSplit(PartitionHandling.ALLOW_READ_WRITES);
        cache.encoding().mediaType(OBJECTS);
        return new ReplicatedTraits(
                caches.<String, String>createCache(kind, cache.build()).getAdvancedCache());
    }

    /** What homes tell their next nodes. */
    public HomeRecords records() {
        return new SessionsCache(sessions);
    }

    /**
     * Takes part.
     *
     * @param frames gets what other nodes send, in order for each
     * @param members gets the nodes whenever they change
     * @param plans gets the homes whenever they change
     */
    void begin(BiConsumer<NodeId, byte[]> frames, Consumer<Set<NodeId>> members, Consumer<Segments.Plan> plans) {
        received.begin(frames);
        Changes changes = new Changes(members, plans);
        caches.addListener(changes);
        sessions.addListener(changes);
        members.accept(nodes(caches.getMembers()));
        changes.tellPlan();
    }

    void transmit(NodeId node, byte[] frames) throws Exception {
        for (Address member : List.copyOf(caches.getMembers())) {
            if (nodeOf(member).equals(node)) {
                channel.send(new BytesMessage(Address.toExtendedUUID(member), frames));
                return;
            }
        }
        throw new NodeGoneException(node);
    }

    int segmentOf(BareJid jid) {
        return segments.getSegment(jid.toString());
    }

    void stop() {
        channel.close();
        caches.stop();
    }

    private static Set<NodeId> nodes(@Nullable List<Address> addresses) {
        Set<NodeId> nodes = new HashSet<>();
        if (addresses != null) {
            addresses.forEach(address -> nodes.add(nodeOf(address)));
        }
        return nodes;
    }

    private static NodeId nodeOf(Address address) {
        return new NodeId(address.getNodeUUID().toString());
    }

    /** Keeps what comes from other nodes until somebody takes it. */
    private static final class Received implements Receiver {

        private final Object lock = new Object();
        private final List<Message> early = new ArrayList<>();
        private @Nullable BiConsumer<NodeId, byte[]> taker;

        void begin(BiConsumer<NodeId, byte[]> frames) {
            synchronized (lock) {
                early.forEach(message -> take(message, frames));
                early.clear();
                taker = frames;
            }
        }

        @Override
        public void receive(Message message) {
            BiConsumer<NodeId, byte[]> now;
            synchronized (lock) {
                now = taker;
                if (now == null) {
                    early.add(message);
                    return;
                }
            }
            take(message, now);
        }

        private static void take(Message message, BiConsumer<NodeId, byte[]> frames) {
            byte[] bytes = new byte[message.getLength()];
            System.arraycopy(message.getArray(), message.getOffset(), bytes, 0, bytes.length);
            frames.accept(nodeOf(Address.fromExtendedUUID((ExtendedUUID) message.getSrc())), bytes);
        }
    }

    /** Hears what Infinispan says. */
    @Listener
    public final class Changes {

        private final Consumer<Set<NodeId>> members;
        private final Consumer<Segments.Plan> plans;

        Changes(Consumer<Set<NodeId>> members, Consumer<Segments.Plan> plans) {
            this.members = members;
            this.plans = plans;
        }

        @ViewChanged
        @Merged
        public void members(ViewChangedEvent event) {
            members.accept(nodes(event.getNewMembers()));
        }

        @TopologyChanged
        public void homes(TopologyChangedEvent<String, byte[]> event) {
            if (!event.isPre()) {
                tellPlan();
            }
        }

        void tellPlan() {
            LocalizedCacheTopology now = sessions.getDistributionManager().getCacheTopology();
            List<NodeId> homes = new ArrayList<>(Segments.COUNT);
            for (int segment = 0; segment < Segments.COUNT; segment++) {
                homes.add(nodeOf(now.getSegmentDistribution(segment).primary()));
            }
            plans.accept(new Segments.Plan(homes, nodes(now.getMembers())));
        }
    }
}
