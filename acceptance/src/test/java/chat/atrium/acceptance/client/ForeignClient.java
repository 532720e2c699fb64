package chat.atrium.acceptance.client;

import chat.atrium.acceptance.Patience;
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

/**
 * A client that others have written, in a process of its own, which takes a JSON list per line and tells a JSON object
 * per line; the words are those of {@code lines.py} and {@code lines.js}.
 */
final class ForeignClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final PrintWriter commands;
    private final LinkedBlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();

    private ForeignClient(Process process) {
        this.process = process;
        this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        Thread.ofVirtual().start(this::listen);
    }

    static ForeignClient launch(List<String> command, Path authority) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().put("ATRIUM_AUTHORITY", authority.toString());
        builder.environment().put("NODE_EXTRA_CA_CERTS", authority.toString());
        try {
            return new ForeignClient(builder.start());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void say(String to, String body) {
        command("say", to, body);
    }

    /** Sends presence of a type, such as {@code subscribe}. */
    void presence(String to, String type) {
        command("presence", to, type);
    }

    void status(String show, String status) {
        command("status", show, status);
    }

    /** Closes the stream and waits until it is closed. */
    void leave() {
        command("leave");
        await("disconnected");
    }

    /** Waits for presence of a type, such as {@code subscribe}. */
    void awaitPresence(String sender, String type) {
        await(
                "presence",
                event -> comesFrom(event, sender) && event.path("type").asText().equals(type));
    }

    /** Waits for a presence with that text. */
    void awaitStatus(String sender, String status) {
        await(
                "presence",
                event -> comesFrom(event, sender)
                        && event.path("status").asText().equals(status));
    }

    /** Waits until the roster has the contact so. */
    void awaitContact(String address, String subscription) {
        await(
                "contact",
                event -> event.path("address").asText().equals(address)
                        && event.path("subscription").asText().equals(subscription));
    }

    /** Waits for the next message and gives its body. */
    String hear(String sender) {
        return await("message", event -> comesFrom(event, sender)).path("body").asText();
    }

    /** Waits for an event; what else happens before it is passed over. */
    JsonNode await(String event) {
        return await(event, any -> true);
    }

    JsonNode await(String event, Predicate<JsonNode> condition) {
        List<JsonNode> others = new ArrayList<>();
        try {
            while (true) {
                JsonNode next = events.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
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

    private static boolean comesFrom(JsonNode event, String address) {
        String sender = event.path("sender").asText();
        return sender.equals(address) || sender.startsWith(address + "/");
    }

    void command(String... words) {
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
