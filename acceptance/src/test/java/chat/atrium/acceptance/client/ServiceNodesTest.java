package chat.atrium.acceptance.client;

import static chat.atrium.acceptance.node.SharedNode.OWNER;
import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.SharedNode;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service with the nodes, as slixmpp and Smack know it (XEP-0060). */
@ExtendWith(SharedNode.class)
class ServiceNodesTest {

    private static final String SERVICE = "pubsub.localhost";

    @Test
    void what_one_publishes_reaches_whoever_subscribes(Node node) {
        try (Slixmpp author = Slixmpp.signIn(node, OWNER, PASSWORD, Security.STARTTLS);
                Slixmpp reader = Slixmpp.register(node, "node-reader", PASSWORD, Security.STARTTLS)) {
            author.await("started");
            reader.await("started");
            JsonNode found = author.node("find", SERVICE);
            assertThat(found.path("identities").toString()).contains("[\"pubsub\",\"service\"]");

            assertThat(author.node("create", SERVICE, "musings").path("refused").isMissingNode())
                    .isTrue();
            JsonNode configured = author.node("configure", SERVICE, "musings", "title=Musings", "max_items=2");
            assertThat(configured.path("before").path("pubsub#access_model").asText())
                    .isEqualTo("open");
            assertThat(reader.node("configure", SERVICE, "musings")
                            .path("refused")
                            .asText())
                    .isEqualTo("forbidden");

            assertThat(reader.node("subscribe", SERVICE, "musings")
                            .path("state")
                            .asText())
                    .isEqualTo("subscribed");
            assertThat(reader.node("subscriptions", SERVICE).path("nodes").toString())
                    .isEqualTo("[\"musings\"]");
            author.node("publish", SERVICE, "musings", "one", "Soliloquy");
            JsonNode told = reader.await("node-publish");
            assertThat(told.path("sender").asText()).isEqualTo(SERVICE);
            assertThat(told.path("id").asText()).isEqualTo("one");
            assertThat(told.path("text").asText()).isEqualTo("Soliloquy");

            author.node("publish", SERVICE, "musings", "two", "Alas");
            author.node("publish", SERVICE, "musings", "three", "Words");
            assertThat(reader.node("items", SERVICE, "musings").path("ids").toString())
                    .isEqualTo("[\"three\",\"two\"]");
            author.node("retract", SERVICE, "musings", "three");
            assertThat(reader.await("node-retract").path("id").asText()).isEqualTo("three");
            assertThat(reader.node("delete", SERVICE, "musings").path("refused").asText())
                    .isEqualTo("forbidden");
            author.node("delete", SERVICE, "musings");
            assertThat(reader.await("node-delete").path("node").asText()).isEqualTo("musings");
            assertThat(reader.node("items", SERVICE, "musings").path("refused").asText())
                    .isEqualTo("item-not-found");
        }
    }

    @Test
    void an_owner_says_who_subscribes(Node node) {
        try (Slixmpp author = Slixmpp.signIn(node, OWNER, PASSWORD, Security.STARTTLS);
                Slixmpp reader = Slixmpp.register(node, "node-asker", PASSWORD, Security.STARTTLS)) {
            author.await("started");
            reader.await("started");
            String name = author.node("create", SERVICE, "", "access_model=authorize")
                    .path("name")
                    .asText();
            assertThat(name).isNotEmpty();

            assertThat(reader.node("subscribe", SERVICE, name).path("state").asText())
                    .isEqualTo("pending");
            author.await("message", event -> event.path("sender").asText().equals(SERVICE));
            author.approve(SERVICE, name, "node-asker@localhost");

            assertThat(reader.await("node-subscription").path("state").asText()).isEqualTo("subscribed");
            author.node("publish", SERVICE, name, "one", "Soliloquy");
            assertThat(reader.await("node-publish").path("id").asText()).isEqualTo("one");
            author.node("delete", SERVICE, name);
        }
    }

    @Test
    void smack_makes_a_node_and_reads_what_slixmpp_publishes(Node node) throws Exception {
        try (Smack author = Smack.signIn(node, OWNER, PASSWORD);
                Slixmpp publisher = Slixmpp.register(node, "node-writer", PASSWORD, Security.STARTTLS)) {
            publisher.await("started");
            SmackNodes nodes = author.nodes(SERVICE);
            assertThat(nodes.mayMakeNodes()).isTrue();
            nodes.make("gazette");
            assertThat(publisher
                            .node("publish", SERVICE, "gazette", "a", "News")
                            .path("refused")
                            .asText())
                    .isEqualTo("forbidden");

            nodes.open("gazette");
            nodes.subscribe("gazette", OWNER + "@localhost");
            publisher.node("publish", SERVICE, "gazette", "a", "News");

            assertThat(nodes.awaitItem("gazette")).isEqualTo("a");
            assertThat(nodes.items("gazette")).containsExactly("a");
            nodes.delete("gazette");
            assertThat(nodes.all()).doesNotContain("gazette");
        }
    }
}
