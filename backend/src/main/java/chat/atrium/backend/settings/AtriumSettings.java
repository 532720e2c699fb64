package chat.atrium.backend.settings;

import chat.atrium.protocol.jid.Domainpart;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Every setting of a node. {@code atrium.c2s-port} is the environment variable {@code ATRIUM_C2S_PORT};
 * {@code docs/configuration.md} is generated from the comments here.
 */
@ConfigMapping(prefix = "atrium")
public interface AtriumSettings {

    /** The domain of the workspace: the part of every address behind {@code @}. Cannot change once there is data. */
    @WithDefault("localhost")
    Domainpart domain();

    /** The address that all listeners bind to; {@code 0.0.0.0} for every network of the machine. */
    @WithDefault("127.0.0.1")
    String host();

    /** Where browsers reach the workspace, for links; without it derived from the domain and the ports. */
    Optional<URI> publicUrl();

    /** The port of HTTP, which serves the own machine and trusted proxies only. */
    @WithDefault("8080")
    int httpPort();

    /** The port of HTTPS: workspace and {@code wss://} for everybody. */
    @WithDefault("8443")
    int httpsPort();

    /**
     * Origins, such as {@code https://chat.example.org}, whose web pages may open a WebSocket besides that of the public
     * address; {@code *} for all.
     */
    Optional<List<String>> origins();

    /** Networks, such as {@code 10.0.0.0/8}, whose proxies end TLS and whose forwarding headers are believed. */
    Optional<List<Network>> trustedProxies();

    /** The port for XMPP clients, TLS by STARTTLS. */
    @WithDefault("5222")
    int c2sPort();

    /** The port for XMPP clients that begin with TLS at once (XEP-0368). */
    @WithDefault("5223")
    int c2sTlsPort();

    /** The port for other XMPP servers. */
    @WithDefault("5269")
    int s2sPort();

    /** The port on which the nodes of a cluster talk to each other. */
    @WithDefault("7800")
    int clusterPort();

    /**
     * The address of this machine at which the other nodes of a cluster reach this one; without it that of
     * {@code ATRIUM_HOST}, or, where that is for every network, the first that is not a loopback address.
     */
    Optional<String> clusterHost();

    /**
     * Whether the node looks for others on the same database; without it a node with {@code ATRIUM_DATABASE_URL} does,
     * and one with a database of its own does not.
     */
    Optional<Boolean> clusterJoin();

    /** The directory of everything that a node keeps: embedded database, certificates, logs. */
    @WithDefault("data")
    Path data();

    /**
     * The database, {@code postgresql://user:password@host:port/name}, with {@code ?sslmode=} and
     * {@code &sslrootcert=} as PostgreSQL knows them; without it the node runs its own PostgreSQL inside the data
     * directory.
     */
    Optional<DatabaseUrl> databaseUrl();

    /**
     * How long the database may take for one question or change; whoever waits for it is told then to try again later.
     * What is to be archived waits longer.
     */
    @WithDefault("10s")
    Duration databasePatience();

    /** A PEM file with the certificate chain; without it the node makes a development authority and a certificate. */
    Optional<Path> tlsCertificate();

    /** A PEM file with the private key of that certificate, without a password. */
    Optional<Path> tlsKey();

    /** Who may make an account: nobody ({@code closed}), whoever has an {@code invitation}, or everybody ({@code open}). */
    @WithDefault("invitation")
    RegistrationPolicy registration();

    /** {@code name:password}: makes the owner of the workspace, who is also administrator, while there is none. */
    Optional<OwnerAccount> owner();

    /** Allows to sign in over TCP without TLS, on loopback addresses only: for development. */
    @WithDefault("false")
    boolean plaintext();

    /** Whom to write to about the server; told to everybody (XEP-0157). */
    ContactSettings contact();

    /** How people prove who they are. */
    LoginSettings login();

    /** What is kept of messages, and how. */
    ArchiveSettings archive();

    /** What accounts and the pubsub service may keep in nodes. */
    PubSubSettings pubsub();

    /** What is kept of files that people send, and how. */
    FileSettings files();

    /** What rooms may keep as tasks. */
    TaskSettings tasks();

    /** What clients are told of their conversations at a glance. */
    InboxSettings inbox();

    /** What one client, account or node may use up. */
    LimitSettings limits();
}
