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

/** Tasks of a room ({@code docs/xep-tasks.md}), by the pubsub of slixmpp, which knows nothing of tasks. */
@ExtendWith(SharedNode.class)
class TasksTest {

    private static final String SERVICE = "tasks.localhost";
    private static final String ROOM = "chores@conference.localhost";

    @Test
    void a_task_is_made_moved_and_done_by_clients_that_know_pubsub(Node node) {
        try (Slixmpp owner = Slixmpp.signIn(node, OWNER, PASSWORD, Security.STARTTLS);
                Slixmpp helper = Slixmpp.register(node, "task-helper", PASSWORD, Security.TLS)) {
            owner.await("started");
            helper.await("started");
            owner.enter(ROOM, "owner");
            owner.await("entered");
            owner.configure(ROOM, "persistentroom=1");
            JsonNode found = owner.node("find", SERVICE);
            assertThat(found.path("identities").toString()).contains("[\"pubsub\",\"service\"]");
            assertThat(found.path("nodes").toString()).contains(ROOM);
            assertThat(refusal(helper.node("subscribe", SERVICE, ROOM))).isEqualTo("not-allowed");
            helper.enter(ROOM, "helper");
            helper.await("entered");
            assertThat(helper.node("subscribe", SERVICE, ROOM).path("state").asText())
                    .isEqualTo("subscribed");

            owner.node("task", SERVICE, ROOM, "t1", "Sweep", "NEEDS-ACTION", "");
            assertThat(told(helper)).contains("Sweep", "NEEDS-ACTION", "xmpp:" + OWNER + "@localhost");
            owner.node("task", SERVICE, ROOM, "t1", "Sweep", "IN-PROCESS", "0");
            assertThat(told(helper)).contains("IN-PROCESS");
            assertThat(refusal(helper.node("task", SERVICE, ROOM, "t1", "Sweep", "CANCELLED", "0")))
                    .isEqualTo("conflict");
            owner.node("subscribe", SERVICE, ROOM);
            helper.node("task", SERVICE, ROOM, "t1", "Sweep", "COMPLETED", "1");
            assertThat(told(owner)).contains("COMPLETED", "xmpp:" + OWNER + "@localhost");
            assertThat(owner.node("items", SERVICE, ROOM).path("ids").toString())
                    .isEqualTo("[\"t1\"]");
            owner.node("retract", SERVICE, ROOM, "t1");
            assertThat(helper.await("node-retract").path("id").asText()).isEqualTo("t1");
        }
    }

    private static String refusal(JsonNode answer) {
        return answer.path("refused").asText();
    }

    private static String told(Slixmpp client) {
        return client.await("node-publish").path("text").asText();
    }
}
