package chat.atrium.acceptance.client;

import chat.atrium.acceptance.node.Node;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client on slixmpp, the Python library, in a process of its own, over TCP. */
public final class Slixmpp implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final PrintWriter commands;
    private final LinkedBlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();

    private Slixmpp(Process process) {
        this.process = process;
        this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        Thread.ofVirtual().start(this::listen);
    }

    /** How the connection is secured. */
    public enum Security {
        STARTTLS,
        TLS;

        int port(Node node) {
            return node.port(this == TLS ? "ATRIUM_C2S_TLS_PORT" : "ATRIUM_C2S_PORT");
        }
    }

    /** Registers the account and signs in. */
    public static Slixmpp register(Node node, String user, String password, Security security) {
        return start(node, user, password, security, node.authority(), "register");
    }

    public static Slixmpp signIn(Node node, String user, String password, Security security) {
        return start(node, user, password, security, node.authority(), "login");
    }

    /** Connects, believing only what that authority has signed. */
    static Slixmpp start(
            Node node, String user, String password, Security security, Path authority, String registration) {
        ProcessBuilder builder = new ProcessBuilder(
                "/usr/bin/python3",
                "src/test/python/client.py",
                user + "@localhost",
                password,
                "127.0.0.1",
                Integer.toString(security.port(node)),
                security.name().toLowerCase(java.util.Locale.ROOT),
                authority.toString(),
                registration);
        try {
            return new Slixmpp(builder.redirectError(Redirect.INHERIT).start());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public void say(String to, String body) {
        command("say", to, body);
    }

    /** Sends presence of a type, such as {@code subscribe}. */
    public void presence(String to, String type) {
        command("presence", to, type);
    }

    public void status(String show, String status) {
        command("status", show, status);
    }

    /** Waits for an event; what else happens before it is passed over. */
    public JsonNode await(String event) {
        return await(event, any -> true);
    }

    public JsonNode await(String event, Predicate<JsonNode> condition) {
        List<JsonNode> others = new ArrayList<>();
        try {
            while (true) {
                JsonNode next = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("no such " + event + ", only " + others);
                }
                if (next.path("event").asText().equals(event) && condition.test(next)) {
                    return next;
                }
                others.add(next);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        commands.close();
        process.destroy();
    }

    private void command(String... words) {
        try {
            commands.println(JSON.writeValueAsString(words));
        } catch (JsonProcessingException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            while (line != null) {
                events.add(JSON.readTree(line));
                line = reader.readLine();
            }
        } catch (IOException ended) {
            process.destroy();
        }
    }
}
