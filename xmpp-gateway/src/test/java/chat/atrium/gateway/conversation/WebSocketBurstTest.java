package chat.atrium.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Role;
import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.xml.Element;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client may write faster than the server reads: then it waits, and nothing is lost. */
@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class WebSocketBurstTest {

    private static final int MESSAGES = 5_000;
    private static final int MANY_TIMES = 60;
    private static final long MIB = 1 << 20;

    private final Accounts accounts;

    @Inject
    WebSocketBurstTest(Accounts accounts) {
        this.accounts = accounts;
    }

    @Test
    void a_burst_arrives_whole_and_in_order() {
        try (Client writer = online("burst-writer");
                Client reader = online("burst-reader")) {
            burst(writer, reader, 0);
        } finally {
            noAccounts();
        }
    }

    @Test
    @Tag("soak")
    void many_bursts_leave_nothing_in_memory() {
        try (Client writer = online("burst-writer");
                Client reader = online("burst-reader")) {
            burst(writer, reader, 0);
            long before = usedMemory();
            for (int i = 1; i <= MANY_TIMES; i++) {
                burst(writer, reader, i * MESSAGES);
            }
            assertThat(usedMemory() - before).isLessThan(16 * MIB);
        } finally {
            noAccounts();
        }
    }

    private static void burst(Client writer, Client reader, int first) {
        for (int i = first; i < first + MESSAGES; i++) {
            writer.send(message(i));
        }
        for (int i = first; i < first + MESSAGES; i++) {
            assertThat(reader.next(Namespaces.CLIENT, "message").findAttribute("id"))
                    .hasValue(String.valueOf(i));
        }
    }

    private void noAccounts() {
        accounts.delete(address("burst-writer"));
        accounts.delete(address("burst-reader"));
    }

    /** The heap after a collection. */
    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Element message(int number) {
        return Element.builder(Namespaces.CLIENT, "message")
                .attribute("to", "burst-reader@" + Stage.DOMAIN)
                .attribute("type", "chat")
                .attribute("id", String.valueOf(number))
                .child("body", "Words, words, words.")
                .build();
    }

    private Client online(String name) {
        accounts.create(address(name), Stage.PASSWORD, Role.GUEST);
        URI socket = URI.create("ws://localhost:" + RestAssured.port + "/xmpp-websocket");
        Client client = new Client(new WebSocketLine(HttpClient.newHttpClient(), socket));
        new Login(client).as(name, Stage.PASSWORD, "desk");
        client.send(Element.of(Namespaces.CLIENT, "presence"));
        client.flush();
        client.forget();
        return client;
    }

    private static BareJid address(String name) {
        return BareJid.parse(name + "@" + Stage.DOMAIN);
    }
}
