package chat.atrium.backend.health;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import chat.atrium.backend.storage.DatabaseProbe.Answer;
import chat.atrium.backend.testing.AtriumTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class HealthTest {

    @Test
    void the_node_lives_and_is_ready() {
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("cluster", "database", "listeners"))
                .body("checks.size()", equalTo(3));
    }

    @Test
    void metrics_are_in_the_form_of_prometheus() {
        get("/q/metrics").then().statusCode(200).body(containsString("# TYPE jvm_memory_used_bytes gauge"));
    }

    @Test
    void clocks_that_differ_by_more_than_two_seconds_are_a_reason() {
        HealthCheckResponse response = DatabaseHealth.answer(new Answer.Reachable(Duration.ofMillis(2001)));
        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData().orElseThrow()).containsEntry("reason", "its clock and ours differ by 2001 ms");
    }

    @Test
    void clocks_that_differ_by_two_seconds_are_none() {
        assertThat(DatabaseHealth.answer(new Answer.Reachable(Duration.ofSeconds(2)))
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void a_database_that_is_away_is_a_reason() {
        HealthCheckResponse response = DatabaseHealth.answer(new Answer.Unreachable("Connection refused"));
        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData().orElseThrow()).containsEntry("reason", "Connection refused");
    }
}
