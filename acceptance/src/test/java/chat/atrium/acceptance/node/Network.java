package chat.atrium.acceptance.node;

import chat.atrium.acceptance.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A network namespace for each of several nodes, all at one bridge with this machine, which reaches every one of them.
 * What is between two of them can be cut: then each has a hardware address for the other that nobody has, so that packets
 * go out and never arrive, as behind a switch that has lost a cable.
 */
final class Network implements AutoCloseable {

    private static final String NOBODY = "02:00:00:00:00:01";
    private static final int FIRST = 10;

    /** Interface names are short; processes that test at the same time have different ones. */
    private final String name = "atr" + Long.toString(ProcessHandle.current().pid(), 36);

    private final String subnet = "10.213." + ProcessHandle.current().pid() % 250 + '.';
    private final int size;

    /** Makes it, for so many nodes. */
    Network(int size) {
        this.size = size;
        try {
            ip("link", "add", name, "type", "bridge");
            ip("addr", "add", subnet + "1/24", "dev", name);
            ip("link", "set", name, "up");
            for (int node = 0; node < size; node++) {
                connect(node);
            }
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    /** Why there can be no such network here, if it is so. */
    static Optional<String> findObstacle() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("only root may cut networks");
        }
        boolean installed = List.of("/usr/sbin/ip", "/sbin/ip", "/usr/bin/ip", "/bin/ip").stream()
                .anyMatch(file -> Files.isExecutable(Path.of(file)));
        return installed ? Optional.empty() : Optional.of("the command ip is not installed (package iproute2)");
    }

    private void connect(int node) {
        ip("netns", "add", namespace(node));
        ip("link", "add", name + node, "type", "veth", "peer", "name", "eth0", "netns", namespace(node));
        ip("link", "set", name + node, "master", name, "up");
        ip("-n", namespace(node), "addr", "add", host(node) + "/24", "dev", "eth0");
        ip("-n", namespace(node), "link", "set", "eth0", "up");
        ip("-n", namespace(node), "link", "set", "lo", "up");
    }

    private String namespace(int node) {
        return name + '-' + node;
    }

    private String host(int node) {
        return subnet + (FIRST + node);
    }

    /** Where a node runs. */
    Place place(int node) {
        return new Place(host(node), List.of("ip", "netns", "exec", namespace(node)));
    }

    /** The address at which all nodes reach this machine. */
    InetAddress here() {
        return InetAddress.ofLiteral(subnet + 1);
    }

    /** Nothing gets from one of the nodes to another one any more, in either direction; this machine reaches both. */
    void cut(int one, int other) {
        ip("-n", namespace(one), "neigh", "replace", host(other), "lladdr", NOBODY, "dev", "eth0", "nud", "permanent");
        ip("-n", namespace(other), "neigh", "replace", host(one), "lladdr", NOBODY, "dev", "eth0", "nud", "permanent");
    }

    void heal(int one, int other) {
        ip("-n", namespace(one), "neigh", "del", host(other), "dev", "eth0");
        ip("-n", namespace(other), "neigh", "del", host(one), "dev", "eth0");
    }

    @Override
    public void close() {
        List<AssertionError> problems = new ArrayList<>();
        for (int node = 0; node < size; node++) {
            tidy(problems, "netns", "del", namespace(node));
        }
        tidy(problems, "link", "del", name);
        problems.forEach(problem -> System.out.println("network: " + problem.getMessage()));
    }

    private static void tidy(List<AssertionError> problems, String... arguments) {
        try {
            ip(arguments);
        } catch (AssertionError problem) {
            problems.add(problem);
        }
    }

    private static void ip(String... arguments) {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        try {
            Process ip = new ProcessBuilder(command).inheritIO().start();
            if (!ip.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS) || ip.exitValue() != 0) {
                throw new AssertionError(command + " failed");
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
