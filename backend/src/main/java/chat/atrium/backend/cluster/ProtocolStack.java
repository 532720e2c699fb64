package chat.atrium.backend.cluster;

import java.net.InetAddress;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.sql.DataSource;
import org.infinispan.remoting.transport.jgroups.AbstractJGroupsChannelConfigurator;
import org.jgroups.JChannel;
import org.jgroups.conf.ProtocolConfiguration;
import org.jgroups.protocols.FD_ALL3;
import org.jgroups.protocols.FORK;
import org.jgroups.protocols.FRAG4;
import org.jgroups.protocols.JDBC_PING2;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.MFC;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.UFC;
import org.jgroups.protocols.UNICAST4;
import org.jgroups.protocols.VERIFY_SUSPECT2;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;
import org.jgroups.stack.Protocol;
import org.jgroups.util.DefaultSocketFactory;
import org.jgroups.util.SocketFactory;

/**
 * How the nodes talk: found through the database, over TCP with TLS in which both sides show that they have the secret of
 * the cluster; whoever does not is not heard. A connection that breaks is at once a suspicion, which is verified.
 */
final class ProtocolStack extends AbstractJGroupsChannelConfigurator {

    private static final long SILENCE_MILLIS = 8_000;
    static final long HEARTBEAT_MILLIS = 2_000;

    /** A connection may break by itself, and a busy machine take its time to say that it lives. */
    private static final long SURELY_MILLIS = 3_000;

    private static final String[] PROTOCOLS = {"TLSv1.3"};

    private final InetAddress address;
    private final int port;
    private final DataSource database;
    private final SSLContext tls;

    ProtocolStack(InetAddress address, int port, DataSource database, SSLContext tls) {
        this.address = address;
        this.port = port;
        this.database = database;
        this.tls = tls;
    }

    @Override
    public JChannel createChannel(String name) throws Exception {
        return new JChannel(protocols()).name(name);
    }

    private List<Protocol> protocols() throws Exception {
        TCP tcp = new TCP();
        tcp.setBindAddress(address).setBindPort(port).setPortRange(0);
        tcp.useVirtualThreads(true);
        tcp.enableSuspectEvents(true);
        tcp.setSockConnTimeout((int) SURELY_MILLIS).setPeerAddrReadTimeout((int) SURELY_MILLIS);
        tcp.setSocketFactory(sockets(tls));
        JDBC_PING2 discovery = new JDBC_PING2().setDataSource(database).setInitializeSql(null);
        discovery.setValue("remove_all_data_on_view_change", true);
        discovery.setValue("register_shutdown_hook", false);
        return List.of(
                tcp,
                discovery,
                new MERGE3().setMinInterval(2_000).setMaxInterval(8_000),
                new FD_ALL3().setTimeout(SILENCE_MILLIS).setInterval(HEARTBEAT_MILLIS),
                new VERIFY_SUSPECT2().setTimeout(SURELY_MILLIS),
                new NAKACK2(),
                new UNICAST4(),
                new STABLE(),
                new GMS().setJoinTimeout(SURELY_MILLIS).setLogCollectMessages(false),
                new UFC(),
                new MFC(),
                new FRAG4(),
                new FORK());
    }

    /** Sockets that speak nothing older than what 0012 says; naming it when the context is made excludes nothing. */
    static SocketFactory sockets(SSLContext tls) {
        DefaultSocketFactory sockets = new DefaultSocketFactory(tls);
        sockets.setSocketConfigurator(socket -> ((SSLSocket) socket).setEnabledProtocols(PROTOCOLS));
        sockets.setServerSocketConfigurator(socket -> {
            SSLServerSocket server = (SSLServerSocket) socket;
            server.setEnabledProtocols(PROTOCOLS);
            server.setNeedClientAuth(true);
        });
        return sockets;
    }

    @Override
    public String getName() {
        return "atrium";
    }

    @Override
    public String getProtocolStackString() {
        return getName();
    }

    @Override
    public List<ProtocolConfiguration> getProtocolStack() {
        return List.of();
    }
}
