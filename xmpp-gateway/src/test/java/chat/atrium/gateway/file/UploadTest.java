package chat.atrium.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.backend.port.file.KeptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XEP-0363 §7: what fills a place, and what does not. */
class UploadTest {

    private static final Logger LOG = Logger.getLogger(UploadTest.class);
    private static final String TEXT = "Did my heart love till now?";
    private static final int LARGE = 64 << 20;

    @TempDir
    private Path directory;

    private FileServer server;

    @BeforeEach
    void start() {
        server = new FileServer(directory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private KeptFile place() {
        return server.place("love.txt", TEXT.length(), "text/plain");
    }

    @Test
    void what_fits_its_place_is_there_afterwards() {
        KeptFile place = place();
        assertThat(server.get(place).statusCode()).isEqualTo(404);

        assertThat(server.put(place, TEXT, "Content-Type", "Text/Plain; charset=utf-8")
                        .statusCode())
                .isEqualTo(201);

        assertThat(server.get(place).body()).isEqualTo(TEXT);
        assertThat(server.files.isQuiet()).isTrue();
    }

    @Test
    void a_large_file_comes_through_whole() {
        String large = "0123456789abcdef".repeat(200_000);
        KeptFile place = server.place("large.txt", large.length(), "text/plain");

        assertThat(server.put(place, large).statusCode()).isEqualTo(201);

        assertThat(server.get(place).body()).isEqualTo(large);
    }

    @Test
    void a_place_is_good_once() {
        KeptFile place = place();
        server.put(place, TEXT);

        assertThat(server.put(place, TEXT).statusCode()).isEqualTo(404);
        assertThat(server.get(place).body()).isEqualTo(TEXT);
    }

    /** Who may read a file, as everybody in a room may, cannot fill its place: the addresses share nothing. */
    @Test
    void the_address_for_readers_fills_nothing() {
        KeptFile place = place();

        assertThat(server.put(place.id().value(), TEXT).statusCode()).isEqualTo(404);
        assertThat(server.put(place, TEXT).statusCode()).isEqualTo(201);
    }

    @Test
    void longer_or_shorter_than_it_was_said_is_refused() throws IOException {
        KeptFile longer = place();
        KeptFile shorter = place();

        assertThat(server.put(longer, TEXT + "?").statusCode()).isEqualTo(413);
        assertThat(server.put(shorter, TEXT.substring(1)).statusCode()).isEqualTo(400);

        assertThat(server.get(longer).statusCode()).isEqualTo(404);
        assertThat(server.get(shorter).statusCode()).isEqualTo(404);
        assertThat(server.files.isQuiet()).isTrue();
    }

    @Test
    void a_length_that_lies_ends_with_the_connection_or_with_the_length() throws IOException {
        KeptFile cut = place();
        try (Socket socket = server.begin(cut, "Content-Length: " + TEXT.length() + "\r\n", "Did my")) {
            await().until(() -> !server.files.isQuiet());
            socket.shutdownOutput();
        }
        await().until(server.files::isQuiet);
        assertThat(server.get(cut).statusCode()).isEqualTo(404);

        KeptFile more = place();
        String headers = "Content-Length: " + TEXT.length() + "\r\nConnection: close\r\n";
        try (Socket socket = server.begin(more, headers, TEXT + " Forswear it, sight!")) {
            assertThat(FileServer.rest(socket)).startsWith("HTTP/1.1 201 ");
        }
        assertThat(server.get(more).body()).isEqualTo(TEXT);
    }

    @Test
    void without_a_length_nothing_is_read() throws IOException {
        KeptFile place = place();
        try (Socket socket = server.begin(place, "Transfer-Encoding: chunked\r\n", "3\r\nDid\r\n0\r\n\r\n")) {
            FileServer.say(socket, "");
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 411 ");
        }
        assertThat(server.put(place, TEXT).statusCode()).isEqualTo(201);
    }

    @Test
    void another_type_than_it_was_said_is_refused() {
        assertThat(server.put(place(), TEXT, "Content-Type", "text/html").statusCode())
                .isEqualTo(415);
        assertThat(server.put(place(), TEXT, "Content-Type", "text/plain").statusCode())
                .isEqualTo(201);
    }

    @Test
    void who_asks_first_is_told_to_go_on() throws IOException {
        KeptFile place = place();
        String headers = "Expect: 100-continue\r\nConnection: close\r\nContent-Length: " + TEXT.length() + "\r\n";
        try (Socket socket = server.begin(place, headers, "")) {
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 100 ");
            FileServer.say(socket, TEXT);
            assertThat(FileServer.rest(socket)).contains("HTTP/1.1 201 ");
        }
    }

    @Test
    void who_is_silent_is_cut_off_and_who_is_not_is_waited_for() throws IOException {
        KeptFile silent = place();
        try (Socket socket = server.begin(silent, "Content-Length: " + TEXT.length() + "\r\n", "Did my")) {
            assertThat(FileServer.rest(socket)).startsWith("HTTP/1.1 408 ");
        }
        assertThat(server.files.isQuiet()).isTrue();
        assertThat(server.put(place(), TEXT).statusCode()).isEqualTo(201);
    }

    /** Never silent for long, but so slow on the whole that it would never end. */
    @Test
    void who_drips_is_cut_off() throws IOException {
        KeptFile place = place();
        try (Socket socket = server.begin(place, "Content-Length: " + TEXT.length() + "\r\n", "D")) {
            Instant begin = Instant.now();
            await().pollInterval(Duration.ofMillis(50)).until(() -> {
                drip(socket);
                return socket.getInputStream().available() > 0;
            });
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 408 ");
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(1));
        }
        await().until(server.files::isQuiet);
        assertThat(server.get(place).statusCode()).isEqualTo(404);
    }

    private static void drip(Socket socket) {
        try {
            FileServer.say(socket, "?");
        } catch (IOException cut) {
            LOG.debugf("The server has cut it: %s", cut.getMessage());
        }
    }

    /** What the disk does not take stays with its sender: it is never in memory as a whole. */
    @Test
    void a_slow_disk_slows_its_sender() throws IOException {
        KeptFile place = server.place("large.bin", LARGE, null);
        CountDownLatch disk = server.files.busy();
        AtomicLong sent = new AtomicLong();
        try (Socket socket = server.begin(place, "Connection: close\r\nContent-Length: " + LARGE + "\r\n", "")) {
            Thread sender = Thread.ofVirtual().start(() -> pour(socket, sent));
            AtomicLong before = new AtomicLong();
            await().pollInterval(Duration.ofMillis(300))
                    .until(() -> before.getAndSet(sent.get()) == sent.get() && sent.get() > 0);
            // what the system keeps of a connection is not ours
            assertThat(sent).hasValueLessThan(LARGE / 2);
            disk.countDown();
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 201 ");
            assertThat(sender.isAlive() || sent.get() == LARGE).isTrue();
        }
    }

    private static void pour(Socket socket, AtomicLong sent) {
        byte[] piece = new byte[LARGE / 512];
        try {
            for (int i = 0; i < 512; i++) {
                socket.getOutputStream().write(piece);
                sent.addAndGet(piece.length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What two readers could understand in two ways is understood in none (RFC 9112 §6.3). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 27\r\nContent-Length: 28\r\n",
                "Content-Length: +27\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 0x1b\r\n",
                "Content-Length: 27\r\nTransfer-Encoding: chunked\r\n"
            })
    void a_length_that_can_be_read_in_two_ways_is_none(String headers) throws IOException {
        KeptFile place = place();
        try (Socket socket = server.begin(place, headers, TEXT)) {
            assertThat(firstLine(socket)).containsPattern(" 4[01][01] ");
        }
        assertThat(server.get(place).statusCode()).isEqualTo(404);
        assertThat(server.put(place, TEXT).statusCode()).isEqualTo(201);
    }

    @Test
    void who_comes_when_too_many_are_there_comes_again() throws IOException {
        String headers = "Content-Length: " + TEXT.length() + "\r\n";
        KeptFile third = place();
        try (Socket first = server.begin(place(), headers, "Did");
                Socket second = server.begin(place(), headers, "Did")) {
            await().until(() -> server.get("/files/x/x").statusCode() == 503);
            assertThat(server.put(third, TEXT).headers().firstValue("Retry-After"))
                    .isPresent();
            FileServer.say(first, TEXT.substring(3));
            assertThat(firstLine(first)).startsWith("HTTP/1.1 201 ");
            assertThat(firstLine(second)).startsWith("HTTP/1.1 408 ");
        }
        await().until(server.files::isQuiet);
        assertThat(server.put(third, TEXT).statusCode()).isEqualTo(201);
    }

    @Test
    void when_the_disk_is_full_nothing_is_left_of_the_file() {
        server.files.full(true);
        KeptFile place = place();

        assertThat(server.put(place, TEXT).statusCode()).isEqualTo(507);

        assertThat(server.files.isQuiet()).isTrue();
        assertThat(server.get(place).statusCode()).isEqualTo(404);
        server.files.full(false);
        assertThat(server.put(place(), TEXT).statusCode()).isEqualTo(201);
    }

    @Test
    void when_the_disk_fails_at_the_very_end_nothing_is_left_either() throws IOException {
        server.files.failsAtTheEnd(true);
        KeptFile place = place();

        assertThat(server.put(place, TEXT).statusCode()).isEqualTo(507);

        assertThat(directory).isEmptyDirectory();
        server.files.failsAtTheEnd(false);
        assertThat(server.put(place(), TEXT).statusCode()).isEqualTo(201);
        assertThat(directory).isNotEmptyDirectory();
    }

    /** Many places may have been given out while there was room for each of them. */
    @Test
    void what_would_take_the_reserve_of_the_disk_is_stopped_on_the_way() {
        String content = "x".repeat(2 << 20);
        server.files.usable(FileServer.RESERVE + (1 << 20));
        KeptFile tooMuch = server.place("a.bin", content.length(), null);

        assertThat(server.put(tooMuch, content).statusCode()).isEqualTo(507);

        assertThat(server.files.isQuiet()).isTrue();
        assertThat(server.get(tooMuch).statusCode()).isEqualTo(404);
        server.files.usable(FileServer.RESERVE + (3 << 20));
        assertThat(server.put(server.place("b.bin", content.length(), null), content)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void while_the_database_is_away_the_place_waits() {
        KeptFile place = place();
        server.files.away(true);

        assertThat(server.put(place, TEXT).statusCode()).isEqualTo(503);

        server.files.away(false);
        assertThat(server.put(place, TEXT).statusCode()).isEqualTo(201);
    }

    /** The change may have happened all the same: content without a row goes later, a row without content never. */
    @Test
    void when_the_database_goes_at_the_end_the_content_stays() throws IOException {
        KeptFile place = place();
        String headers = "Content-Length: " + TEXT.length() + "\r\n";
        try (Socket socket = server.begin(place, headers, "Did")) {
            await().until(() -> !server.files.isQuiet());
            server.files.away(true);
            FileServer.say(socket, TEXT.substring(3));
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 503 ");
        }
        assertThat(directory.resolve(place.id().value())).hasContent(TEXT);
    }

    private static String firstLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = socket.getInputStream().read();
                read >= 0 && read != '\n';
                read = socket.getInputStream().read()) {
            line.append((char) read);
        }
        return line.toString();
    }
}
