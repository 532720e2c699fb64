package chat.atrium.backend.boot;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.PublicUrl;
import chat.atrium.backend.tls.TlsFiles;
import java.nio.file.Path;
import java.util.Optional;

/** What the node says to the person in front of the console. */
final class Texts {

    private Texts() {}

    static String help() {
        StringBuilder text = new StringBuilder("""
                Starts an Atrium node. It is set up by environment variables; these are the first to know:

                  ATRIUM_DOMAIN         the domain of the workspace           (localhost)
                  ATRIUM_HOST           the address to listen on              (127.0.0.1)
                  ATRIUM_PUBLIC_URL     where browsers reach it, for links    (from domain and port)
                  ATRIUM_HTTP_PORT      HTTP, own machine and proxies only    (8080)
                  ATRIUM_HTTPS_PORT     HTTPS                                 (8443)
                  ATRIUM_C2S_PORT       XMPP with STARTTLS                    (5222)
                  ATRIUM_C2S_TLS_PORT   XMPP with TLS from the first byte     (5223)
                  ATRIUM_DATA           the directory of all data             (data)
                  ATRIUM_DATABASE_URL   postgresql://user:password@host/name  (its own PostgreSQL)
                  ATRIUM_REGISTRATION   closed, invitation or open            (invitation)
                  ATRIUM_OWNER          name:password of the owner            (asked in the browser)

                docs/configuration.md has all of them.

                  --help      this text
                  --version   the version

                Exit codes:
                """);
        for (ExitCode code : ExitCode.values()) {
            text.append("  %3d  %s\n".formatted(code.number(), code.meaning()));
        }
        return text.append("  130  ended by Ctrl-C\n  143  ended by SIGTERM\n").toString();
    }

    static String version() {
        return "Atrium "
                + Optional.ofNullable(Texts.class.getPackage().getImplementationVersion())
                        .orElse("(development)");
    }

    /** Said once everything listens. */
    static String welcome(AtriumSettings settings, Optional<String> firstRunLink) {
        PublicUrl url = PublicUrl.of(settings);
        StringBuilder text = new StringBuilder("\n  " + version() + " is ready.\n\n");
        line(text, "Workspace", url.toString());
        line(
                text,
                "XMPP",
                settings.domain() + ", port " + settings.c2sPort() + " (STARTTLS) and " + settings.c2sTlsPort()
                        + " (TLS)");
        line(text, "", "wss://" + settings.domain() + ":" + settings.httpsPort() + "/xmpp-websocket");
        if (settings.tlsCertificate().isEmpty()) {
            Path authority = TlsFiles.under(settings.data()).authorityCertificate();
            line(text, "Certificate", "made here; clients trust it by " + shown(authority));
        }
        line(text, "Data", shown(settings.data()));
        firstRunLink.ifPresent(
                link -> text.append("\n  Nobody owns this workspace yet. Open this link to begin:\n  " + link + '\n'));
        return text.append('\n').toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("  %-12s %s\n".formatted(label, value));
    }

    private static String shown(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
