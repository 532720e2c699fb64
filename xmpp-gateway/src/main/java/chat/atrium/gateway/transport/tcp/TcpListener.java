package chat.atrium.gateway.transport.tcp;

import chat.atrium.backend.boot.ExitCode;
import chat.atrium.backend.boot.StartupProblem;
import chat.atrium.backend.port.Listener;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.Optional;

/** One port for clients, served by all event loops. */
final class TcpListener implements Listener {

    private final Vertx vertx;
    private final String name;
    private final String setting;
    private final NetServerOptions options;
    private final Handler<NetSocket> handler;
    private volatile int port;
    private volatile Optional<String> deployment = Optional.empty();

    /**
     * A port that is not open yet.
     *
     * @param setting the environment variable that names the port, for whoever finds it taken
     */
    TcpListener(Vertx vertx, String name, String setting, NetServerOptions options, Handler<NetSocket> handler) {
        this.vertx = vertx;
        this.name = name;
        this.setting = setting;
        this.options = options;
        this.handler = handler;
    }

    /**
     * Opens the port.
     *
     * @throws StartupProblem if it is taken or may not be opened
     */
    void start() {
        // event loops share a port by its number, so "any free one" can have one loop only
        int loops = options.getPort() == 0 ? 1 : Runtime.getRuntime().availableProcessors();
        try {
            deployment = Optional.of(vertx.deployVerticle(Acceptor::new, new DeploymentOptions().setInstances(loops))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join());
        } catch (RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StartupProblem(
                    ExitCode.PORT,
                    "cannot listen on %s:%d (%s): %s; choose another one by %s"
                            .formatted(options.getHost(), options.getPort(), name, cause.getMessage(), setting),
                    cause);
        }
    }

    /** Takes no more connections; those that stand stay. */
    void stop() {
        deployment.ifPresent(vertx::undeploy);
        port = 0;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean open() {
        return port != 0;
    }

    private final class Acceptor extends AbstractVerticle {

        @Override
        public void start(Promise<Void> started) {
            NetServer server = vertx.createNetServer(options).connectHandler(handler);
            server.listen()
                    .onSuccess(bound -> port = bound.actualPort())
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }
}
