package chat.atrium.gateway.file;

import chat.atrium.backend.port.file.FileId;
import chat.atrium.backend.port.file.KeptFile;
import chat.atrium.backend.settings.FileSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The routes on a server of their own, with a stall of half a second and two transfers at once. */
final class FileServer implements AutoCloseable {

    /** What stays free of the disk unless it is set. */
    static final long RESERVE = 256L << 20;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger ids = new AtomicInteger();

    final MemoryFiles files;

    FileServer(Path directory) {
        files = new MemoryFiles(directory);
        FileSettings limits = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(FileSettings.class, "atrium.files")
                .withDefaultValue("atrium.files.stall", "PT0.5S")
                .build()
                .getConfigMapping(FileSettings.class, "atrium.files");
        Router router = Router.router(vertx);
        new FileRoutes(new Upload(files, files, limits), new Download(files, files, limits), 2).register(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** A place for a file. */
    KeptFile place(String name, long size, @Nullable String type) {
        KeptFile file = new KeptFile(new FileId("%024d".formatted(ids.incrementAndGet())), name, size, type);
        files.reserve(file);
        return file;
    }

    /** A file that is there. */
    KeptFile file(String name, @Nullable String type, String content) {
        KeptFile file = place(name, content.length(), type);
        put(file, content, "Content-Type", type == null ? "application/octet-stream" : type);
        return file;
    }

    HttpResponse<String> put(KeptFile place, String content, String... headers) {
        return put("secret-" + place.id().value(), content, headers);
    }

    HttpResponse<String> put(String secret, String content, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at("/upload/" + secret + "/x")).PUT(BodyPublishers.ofString(content));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> get(KeptFile file, String... headers) {
        return get("/files/" + file.id().value() + "/" + file.name(), headers);
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(String method, String path) {
        return send(HttpRequest.newBuilder(at(path)).method(method, BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A connection on which nothing has been said. */
    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** A connection on which anything may be said; the beginning of a request to fill a place is. */
    Socket begin(KeptFile place, String headers, String content) throws IOException {
        Socket socket = connect();
        say(
                socket,
                "PUT /upload/secret-" + place.id().value() + "/x HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n"
                        + content);
        return socket;
    }

    static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** All that comes until the server closes the connection. */
    static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.actualPort() + path);
    }

    @Override
    public void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
