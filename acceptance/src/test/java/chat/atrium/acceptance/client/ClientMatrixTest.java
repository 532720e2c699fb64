package chat.atrium.acceptance.client;

import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.SharedNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every client over each transport that it has meets Smack, which approves whoever asks for its presence. */
@ExtendWith(SharedNode.class)
class ClientMatrixTest {

    static Stream<Arguments> everyClientOverEachTransport() {
        return Arrays.stream(Family.values())
                .flatMap(family -> family.transports().stream().map(transport -> Arguments.of(family, transport)));
    }

    @ParameterizedTest
    @MethodSource("everyClientOverEachTransport")
    void a_client_subscribes_talks_and_leaves(Family family, Transport transport, Node node) throws Exception {
        String user = (family + "-" + transport).toLowerCase(Locale.ROOT);
        String address = user + "@localhost";
        String friend = "friend-of-" + address;
        Smack.register(node, user, PASSWORD).close();
        try (Smack smack = Smack.register(node, "friend-of-" + user, PASSWORD);
                ForeignClient client = family.signIn(node, user, PASSWORD, transport)) {
            assertThat(client.await("started").path("address").asText()).startsWith(address + "/");

            client.presence(friend, "subscribe");
            client.awaitContact(friend, "to");
            client.awaitPresence(friend, "available");
            smack.subscribe(address);
            client.awaitPresence(friend, "subscribe");
            client.presence(friend, "subscribed");
            client.awaitContact(friend, "both");
            client.status("dnd", "Under a balcony");
            smack.awaitStatus(address, "Under a balcony");

            client.say(friend, "But, soft! ☾ <&>");
            assertThat(smack.hear().getBody()).isEqualTo("But, soft! ☾ <&>");
            smack.say(address, "Ay me! ☾ <&>");
            assertThat(client.hear(friend)).isEqualTo("Ay me! ☾ <&>");

            client.leave();
            smack.awaitAbsence(address);
        }
    }
}
