package chat.atrium.acceptance.node;

import static chat.atrium.acceptance.Patience.await;
import static chat.atrium.acceptance.node.SharedNode.OWNER;
import static chat.atrium.acceptance.node.SharedNode.PASSWORD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import chat.atrium.acceptance.client.Smack;
import org.junit.jupiter.api.Test;

/** A database that neither answers nor closes its connections. */
class FrozenDatabaseTest {

    @Test
    void who_asks_is_told_to_wait_what_is_said_waits_and_when_it_goes_on_all_does() throws Exception {
        NodeSettings settings = NodeSettings.fresh()
                .with("ATRIUM_OWNER", OWNER + ":" + PASSWORD)
                .with("ATRIUM_REGISTRATION", "open")
                .with("ATRIUM_DATABASE_PATIENCE", "1s");
        try (Node node = Node.start(settings);
                Smack friend = Smack.register(node, "friend", PASSWORD);
                Smack owner = Smack.signIn(node, OWNER, PASSWORD)) {
            owner.say("friend@localhost", "Before");
            assertThat(friend.hear().getBody()).isEqualTo("Before");
            try (Frozen _ = node.freezeDatabase()) {
                owner.say("friend@localhost", "Meanwhile");
                assertThatThrownBy(() -> owner.subscribe("bob@elsewhere.example"))
                        .hasMessageContaining("resource-constraint")
                        .hasMessageContaining("wait");
                assertThatThrownBy(() -> Smack.signIn(node, OWNER, PASSWORD))
                        .hasMessageContaining("temporary-auth-failure");
                given().get(node.http("/q/health/ready"))
                        .then()
                        .statusCode(503)
                        .body(containsString("no answer within 2 seconds"));
                given().get(node.http("/q/health/live")).then().statusCode(200);
            }
            assertThat(friend.hear().getBody()).isEqualTo("Meanwhile");
            await("ready again")
                    .until(() -> given().get(node.http("/q/health/ready")).statusCode() == 200);
            owner.subscribe("bob@elsewhere.example");
            Smack.signIn(node, OWNER, PASSWORD).close();
        }
    }
}
