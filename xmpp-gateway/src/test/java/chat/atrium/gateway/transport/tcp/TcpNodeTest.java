package chat.atrium.gateway.transport.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Role;
import chat.atrium.backend.port.Listener;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.jid.BareJid;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams over real sockets, against the node. */
@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class TcpNodeTest {

    private static final BareJid JULIET = BareJid.parse("tcp-juliet@localhost");
    private static final BareJid ROMEO = BareJid.parse("tcp-romeo@localhost");
    private static final BareJid TYBALT = BareJid.parse("tcp-tybalt@localhost");
    private static final String PASSWORD = "o happy dagger";
    private static final long MIB = 1 << 20;

    private final Accounts accounts;
    private final Listener startTls;
    private final Listener directTls;
    private final AtriumSettings settings;

    @Inject
    TcpNodeTest(
            Accounts accounts,
            @Named("c2s") Listener startTls,
            @Named("c2s-tls") Listener directTls,
            AtriumSettings settings) {
        this.accounts = accounts;
        this.startTls = startTls;
        this.directTls = directTls;
        this.settings = settings;
    }

    @BeforeEach
    void accounts() {
        accounts.create(JULIET, PASSWORD, Role.MEMBER);
        accounts.create(ROMEO, PASSWORD, Role.MEMBER);
        accounts.create(TYBALT, PASSWORD, Role.MEMBER);
    }

    @AfterEach
    void noAccounts() {
        accounts.delete(JULIET);
        accounts.delete(ROMEO);
        accounts.delete(TYBALT);
    }

    @Test
    void a_message_goes_from_one_port_to_the_other() throws Exception {
        try (TcpClient juliet = client(startTls).startTls().logIn("tcp-juliet", PASSWORD);
                TcpClient romeo = client(directTls).secure().logIn("tcp-romeo", PASSWORD)) {
            romeo.send(
                    "<message type='chat' to='tcp-juliet@localhost/test' id='m'><body>It is the east</body></message>");

            assertThat(juliet.until("</message>"))
                    .contains("from='tcp-romeo@localhost/test'", "<body>It is the east</body>");
        }
    }

    @Test
    void the_end_is_answered_and_the_connection_closed() throws Exception {
        try (TcpClient juliet = client(startTls).startTls().logIn("tcp-juliet", PASSWORD)) {
            assertThat(juliet.send("</stream:stream>").until("[never]")).isEqualTo("</stream:stream>[end]");
        }
    }

    @Test
    void bytes_may_come_one_by_one_with_spaces_between_elements() throws Exception {
        try (TcpClient client = client(startTls)) {
            client.open().until("</stream:features>");
            for (char octet : " \n <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>".toCharArray()) {
                client.send(String.valueOf(octet));
            }
            assertThat(client.until("/>")).startsWith("<proceed");
        }
    }

    @Test
    void what_is_pipelined_behind_starttls_is_not_read_inside_it() throws Exception {
        try (TcpClient client = client(startTls)) {
            client.open().until("</stream:features>");
            client.send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/><auth xmlns='injected'/><message>");
            assertThat(client.until("/>")).startsWith("<proceed");

            assertThat(client.secure().open().until("</stream:features>")).contains("<mechanism>");
        }
    }

    @Test
    void nobody_logs_in_without_tls() throws Exception {
        try (TcpClient client = client(startTls)) {
            assertThat(client.open().until("</stream:features>")).doesNotContain("mechanism");
            assertThat(client.send("<message/>").until("</stream:stream>")).contains("<not-authorized ");
        }
    }

    /** Whoever guesses from one address is stopped there; that the password is right is not told any more. */
    @Test
    void who_guesses_too_often_is_not_let_in_with_the_right_password_either() throws Exception {
        for (int i = 0; i < settings.login().guesses(); i++) {
            try (TcpClient client = client(directTls).secure()) {
                assertThat(client.authenticate("tcp-tybalt", "guess " + i)).contains("<not-authorized/>");
            }
        }
        try (TcpClient tybalt = client(directTls).secure();
                TcpClient juliet = client(directTls).secure()) {
            assertThat(tybalt.authenticate("tcp-tybalt", PASSWORD)).contains("<not-authorized/>");
            assertThat(juliet.authenticate("tcp-juliet", PASSWORD)).startsWith("<success");
        }
    }

    @Test
    void the_same_resource_replaces_the_older_session() throws Exception {
        try (TcpClient older = client(directTls).secure().logIn("tcp-juliet", PASSWORD);
                TcpClient newer = client(directTls).secure().logIn("tcp-juliet", PASSWORD)) {
            assertThat(older.until("</stream:stream>")).contains("<conflict ");
            assertThat(newer.send("</stream:stream>").until("[never]")).endsWith("</stream:stream>[end]");
        }
    }

    @Test
    void forbidden_xml_ends_the_stream() throws Exception {
        try (TcpClient client = client(startTls)) {
            client.open().until("</stream:features>");
            assertThat(client.send("<!-- here -->").until("</stream:stream>")).contains("<restricted-xml ");
        }
    }

    @Test
    void a_stanza_without_end_is_refused_at_the_limit_and_costs_no_memory() throws Exception {
        try (TcpClient juliet = client(startTls).startTls().logIn("tcp-juliet", PASSWORD)) {
            long before = usedMemory();
            juliet.send("<message><body>");
            String chunk = "x".repeat(64 * 1024);

            assertThatThrownBy(() -> {
                        for (int sent = 0; sent < 16 * 1024; sent++) {
                            juliet.send(chunk);
                        }
                    })
                    .isInstanceOf(UncheckedIOException.class);

            assertThat(usedMemory() - before).isLessThan(10 * MIB);
        }
    }

    /** Architecture, promise 4: what a client does not take must not keep its stream. */
    @Test
    void a_client_that_does_not_read_loses_its_stream() throws Exception {
        String body = "x".repeat(60_000);
        try (TcpClient juliet = client(directTls).secure().logIn("tcp-juliet", PASSWORD);
                TcpClient romeo = client(directTls).secure().logIn("tcp-romeo", PASSWORD);
                TcpClient tybalt = client(directTls).secure().logIn("tcp-tybalt", PASSWORD)) {
            for (int i = 0; i < 65; i++) {
                String message = "<message to='tcp-juliet@localhost/test'><body>" + body + "</body></message>";
                romeo.send(message);
                tybalt.send(message);
            }
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThatThrownBy(() -> juliet.send(" ")).isInstanceOf(UncheckedIOException.class));
        }
    }

    /** The heap after a collection. */
    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private TcpClient client(Listener listener) throws IOException, GeneralSecurityException {
        return new TcpClient(listener.port(), settings.data().resolve("tls/ca.pem"));
    }
}
