package chat.atrium.acceptance.node;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Optional;

/**
 * An address of this machine that is not of its loopback: who connects from it to a listener on the loopback looks like
 * another machine, and no listener is open to other machines.
 */
final class OtherAddress {

    private OtherAddress() {}

    static Optional<InetAddress> find() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(network -> Collections.list(network.getInetAddresses()).stream())
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }
}
