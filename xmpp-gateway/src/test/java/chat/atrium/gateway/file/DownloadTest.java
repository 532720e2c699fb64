package chat.atrium.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.backend.port.file.KeptFile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers and their browsers are given. */
class DownloadTest {

    private static final String TEXT = "0123456789";
    private static final int LARGE = 32 << 20;

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

    private KeptFile file() {
        return server.file("digits.txt", "text/plain", TEXT);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void what_is_given_can_do_nothing() {
        HttpHeaders headers = server.get(file()).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).contains("private, max-age=31536000, immutable");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(headers.firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    /** Whatever its name says, and whatever its content is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "image/svg+xml",
                "application/xhtml+xml",
                "text/xml",
                "application/pdf",
                "text/javascript",
                "multipart/x-mixed-replace"
            })
    void what_could_hold_a_script_is_no_page(String type) {
        HttpResponse<String> answer = server.get(server.file("page.png", type, "<script>alert(1)</script>"));

        assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment; ");
    }

    @ParameterizedTest
    @CsvSource({"image/png, image/png", "video/mp4, video/mp4", "text/plain, text/plain; charset=utf-8"})
    void what_cannot_is_shown(String type, String given) {
        HttpResponse<String> answer = server.get(server.file("page.html", type, "<script>alert(1)</script>"));

        assertThat(header(answer, "Content-Type")).isEqualTo(given);
        assertThat(header(answer, "Content-Disposition")).startsWith("inline; ");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_name_stays_a_name() {
        KeptFile file = server.file("a\"; x=\u00e4.png", "image/png", TEXT);

        HttpResponse<String> answer = server.get("/files/" + file.id().value() + "/a%22%3B%20x%3D%C3%A4.png");

        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("inline; filename=\"a__ x=_.png\"; filename*=UTF-8''a%22%3B%20x%3D%C3%A4.png");
    }

    @Test
    void an_address_with_another_name_leads_nowhere() {
        String path = "/files/" + file().id().value();

        assertThat(server.get(path + "/digits.txt").statusCode()).isEqualTo(200);
        assertThat(server.get(path + "/invoice.txt").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/..%2f..%2fetc/passwd",
                "/files/%2e%2e/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/files/..%5c..%5cetc/passwd",
                "/files/....//....//etc/passwd",
                "/files/%252e%252e%252f/passwd",
                "/files/000000000000000000000099/../000000000000000000000001",
                "/upload/..%2f..%2fetc/passwd"
            })
    void there_is_no_way_out_of_the_directory(String path) {
        assertThat(server.get(path).statusCode()).isIn(400, 404, 405);
    }

    @Test
    void a_part_is_given_as_it_is_asked_for() {
        HttpResponse<String> part = server.get(file(), "Range", "bytes=2-4");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(server.get(file(), "Range", "bytes=-3").body()).isEqualTo("789");
        assertThat(server.get(file(), "Range", "bytes=8-").body()).isEqualTo("89");
    }

    /** RFC 9110 §17.15. */
    @Test
    void many_parts_at_once_are_the_whole() {
        HttpResponse<String> answer = server.get(file(), "Range", "bytes=" + "0-9,".repeat(1000) + "0-9");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(TEXT);
    }

    @Test
    void a_part_that_is_not_there_is_refused() {
        HttpResponse<String> answer = server.get(file(), "Range", "bytes=10-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes */10");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_part_of_another_version_is_the_whole() {
        KeptFile file = file();
        String etag = header(server.get(file), "ETag");

        assertThat(server.get(file, "Range", "bytes=0-0", "If-Range", etag).body())
                .isEqualTo("0");
        assertThat(server.get(file, "Range", "bytes=0-0", "If-Range", "\"other\"")
                        .body())
                .isEqualTo(TEXT);
    }

    @Test
    void who_has_it_already_is_told_so() {
        KeptFile file = file();
        String etag = header(server.get(file), "ETag");

        assertThat(server.get(file, "If-None-Match", "\"other\", W/" + etag).statusCode())
                .isEqualTo(304);
        assertThat(server.get(file, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    /** Two readers are all that this server serves at once: it is free again because both are cut off. */
    @Test
    void a_reader_who_does_not_read_is_cut_off() throws IOException {
        KeptFile file = server.file("large.txt", "text/plain", "x".repeat(LARGE));
        KeptFile small = file();
        String ask = "GET /files/" + file.id().value() + "/large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (Socket first = server.connect();
                Socket second = server.connect()) {
            FileServer.say(first, ask);
            FileServer.say(second, ask);
            await().until(() -> server.get(small).statusCode() == 503);
            await().until(() -> server.get(small).statusCode() == 200);
            assertThat(read(first)).isLessThan(LARGE);
        }
    }

    private static long read(Socket socket) {
        long all = 0;
        byte[] piece = new byte[1 << 16];
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(piece)) {
                all += read;
            }
        } catch (IOException cut) {
            assertThat(cut).isInstanceOf(SocketException.class);
        }
        return all;
    }

    @Test
    void its_head_is_that_of_the_file() {
        KeptFile file = file();
        HttpResponse<String> head = server.send("HEAD", "/files/" + file.id().value() + "/" + file.name());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo("10");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void pages_of_any_origin_may_ask() {
        HttpResponse<String> answer = server.send("OPTIONS", "/upload/a/b");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("PUT");
        assertThat(server.send("OPTIONS", "/files/a/b").headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET, HEAD, OPTIONS");
        assertThat(header(server.send("DELETE", "/files/a/b"), "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void while_the_database_is_away_readers_come_again() {
        KeptFile file = file();
        server.files.away(true);

        assertThat(server.get(file).statusCode()).isEqualTo(503);
        assertThat(server.get(file).headers().firstValue("Retry-After")).isPresent();

        server.files.away(false);
        assertThat(server.get(file).statusCode()).isEqualTo(200);
    }
}
