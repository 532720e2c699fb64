package chat.atrium.backend.boot;

import chat.atrium.backend.settings.AtriumSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks whether the ports are free before anything costly is started. */
final class Ports {

    private Ports() {}

    static void check(AtriumSettings settings) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("ATRIUM_HTTP_PORT", settings.httpPort());
        wanted.put("ATRIUM_HTTPS_PORT", settings.httpsPort());
        wanted.put("ATRIUM_C2S_PORT", settings.c2sPort());
        wanted.put("ATRIUM_C2S_TLS_PORT", settings.c2sTlsPort());
        wanted.forEach((variable, port) -> check(settings.host(), port, variable));
    }

    static StartupProblem taken(String host, int port) {
        return new StartupProblem(ExitCode.PORT, "port " + port + " on " + host + " is taken by another program");
    }

    private static void check(String host, int port, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new StartupProblem(ExitCode.SETTING, "ATRIUM_HOST: " + host + " is no address of this machine", e);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("Cannot assign")) {
                throw new StartupProblem(
                        ExitCode.SETTING, "ATRIUM_HOST: " + host + " is no address of this machine", e);
            }
            if (reason.contains("Permission denied")) {
                throw new StartupProblem(
                        ExitCode.PORT, "port " + port + " needs more rights; " + variable + " chooses another", e);
            }
            throw new StartupProblem(
                    ExitCode.PORT,
                    "port " + port + " on " + host + " is taken by another program; " + variable + " chooses another",
                    e);
        }
    }
}
