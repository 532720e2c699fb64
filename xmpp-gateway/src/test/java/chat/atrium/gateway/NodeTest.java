package chat.atrium.gateway;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;

import chat.atrium.backend.testing.AtriumTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The headless node starts and says how it is. */
@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class NodeTest {

    @Test
    void it_is_alive() {
        get("/q/health/live").then().statusCode(200);
    }

    @Test
    void it_counts_what_it_does() {
        get("/q/metrics").then().statusCode(200).body(containsString("jvm_threads"));
    }
}
