package chat.atrium.acceptance.node;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import chat.atrium.acceptance.Patience;
import chat.atrium.acceptance.client.Smack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A node on a PostgreSQL that is not its own: lent by another node, which has one. */
@TestInstance(Lifecycle.PER_CLASS)
class ExternalDatabaseTest {

    private static final String PASSWORD = "correct horse battery";

    private final Node lender = Node.start(NodeSettings.fresh());
    private final LentDatabase database = LentDatabase.of(lender);

    @AfterAll
    void giveBack() {
        lender.close();
    }

    @Test
    void what_is_wrong_with_it_is_told_in_one_line() {
        assertThat(refused(database.url("postgres", "sesame")))
                .contains("password authentication failed")
                .doesNotContain("sesame");
        assertThat(refused(database.url("nothing", database.password()))).contains("\"nothing\" does not exist");
        assertThat(refused(database.url() + "?sslmode=require")).contains("SSL");
    }

    @Test
    void while_it_is_away_others_are_asked_to_wait_and_when_it_is_back_all_goes_on() throws Exception {
        try (Relay relay = new Relay(database.port());
                Node node = Node.start(NodeSettings.fresh()
                        .with(
                                "ATRIUM_DATABASE_URL",
                                database.behind(relay.port()).url())
                        .with("ATRIUM_OWNER", "ann:" + PASSWORD));
                Smack ann = Smack.signIn(node, "ann", PASSWORD)) {
            relay.cut();

            given().get(node.http("/q/health/live")).then().statusCode(200);
            given().get(node.http("/q/health/ready"))
                    .then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'database' }.status", equalTo("DOWN"))
                    .body("checks.find { it.name == 'database' }.data.reason", notNullValue());
            assertThatThrownBy(() -> ann.subscribe("bob@elsewhere.example"))
                    .hasMessageContaining("resource-constraint")
                    .hasMessageContaining("wait");
            assertThatThrownBy(() -> Smack.signIn(node, "ann", PASSWORD))
                    .hasMessageContaining("temporary-auth-failure");

            relay.mend();

            Patience.await("ready again")
                    .until(() -> given().get(node.http("/q/health/ready")).statusCode() == 200);
            ann.subscribe("bob@elsewhere.example");
            Smack.signIn(node, "ann", PASSWORD).close();
        }
    }

    private static String refused(String url) {
        NodeProcess node = NodeProcess.launch(NodeSettings.fresh().with("ATRIUM_DATABASE_URL", url));
        assertThat(node.exitCode()).as(node.everything()).isEqualTo(4);
        assertThat(node.problemLines()).as(node.everything()).hasSize(1);
        return node.everything();
    }
}
