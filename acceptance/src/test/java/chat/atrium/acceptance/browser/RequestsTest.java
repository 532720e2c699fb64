package chat.atrium.acceptance.browser;

import static chat.atrium.acceptance.node.SharedNode.OWNER;
import static chat.atrium.acceptance.node.SharedNode.PASSWORD;

import chat.atrium.acceptance.client.Slixmpp;
import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.SharedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who is no member of the team asks to see when one is there (RFC 6121 §3.1). */
@ExtendWith(SharedNode.class)
class RequestsTest {

    @Test
    void a_request_that_is_accepted_makes_a_contact(Node node) {
        try (Chromium chromium = new Chromium();
                Visitor owner = chromium.visitor(1440);
                Slixmpp guest = asks(node, owner, "welcome-guest")) {
            owner.answersRequest("welcome-guest@localhost", "Accept");
            awaitAnswer(guest, "subscribed");
            guest.presence(OWNER + "@localhost", "subscribed");
            owner.seesPresence("welcome-guest", "online");
        }
    }

    @Test
    void a_request_that_is_declined_does_not_come_back(Node node) {
        try (Chromium chromium = new Chromium();
                Visitor owner = chromium.visitor(360);
                Slixmpp guest = asks(node, owner, "stranger")) {
            owner.answersRequest("stranger@localhost", "Decline");
            awaitAnswer(guest, "unsubscribed");
            owner.reload();
            owner.arrived(OWNER);
            owner.seesNoRequest("stranger@localhost");
        }
    }

    private static Slixmpp asks(Node node, Visitor owner, String name) {
        owner.open(node.http("/"));
        owner.signIn(OWNER, PASSWORD);
        owner.arrived(OWNER);
        Slixmpp guest = Slixmpp.register(node, name, PASSWORD, Security.STARTTLS);
        guest.await("started");
        guest.presence(OWNER + "@localhost", "subscribe");
        owner.seesRequest(name + "@localhost");
        return guest;
    }

    private static void awaitAnswer(Slixmpp guest, String type) {
        guest.await("presence", event -> event.path("type").asText().equals(type));
    }
}
