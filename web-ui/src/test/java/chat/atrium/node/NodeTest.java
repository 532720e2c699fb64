package chat.atrium.node;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import chat.atrium.backend.testing.AtriumTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The full node starts, serves the pages for people who have not signed in, and says how it is. */
@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class NodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/welcome", "/invite/x"})
    void the_pages_before_signing_in_are_there(String page) {
        given().accept("text/html")
                .get(page)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<div id=\"outlet\""));
    }

    @Test
    void it_is_ready() {
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }
}
