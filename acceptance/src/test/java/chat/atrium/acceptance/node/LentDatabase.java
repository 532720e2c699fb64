package chat.atrium.acceptance.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The PostgreSQL of one node as the external database of another, in a database that the first does not use. */
record LentDatabase(String host, int port, String password) {

    private static final int LINE_OF_THE_PORT = 3;

    static LentDatabase of(Node lender) {
        Path server = lender.settings().data().resolve("postgresql");
        try {
            return new LentDatabase(
                    "127.0.0.1",
                    Integer.parseInt(Files.readAllLines(server.resolve("cluster/postmaster.pid"))
                            .get(LINE_OF_THE_PORT)),
                    Files.readString(server.resolve("password")).strip());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The same one, found on another port. */
    LentDatabase behind(int otherPort) {
        return new LentDatabase(host, otherPort, password);
    }

    /** The same one, found at another address of this machine. */
    LentDatabase behind(InetAddress address, int otherPort) {
        return new LentDatabase(address.getHostAddress(), otherPort, password);
    }

    String url() {
        return url("postgres", password);
    }

    String url(String name, String withPassword) {
        return "postgresql://atrium:" + URLEncoder.encode(withPassword, StandardCharsets.UTF_8) + '@' + host + ':'
                + port + '/' + name;
    }
}
