package chat.atrium.backend.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.settings.DatabaseTls.Mode;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void all_parts_are_taken_over() {
        DatabaseUrl url =
                DatabaseUrl.of("postgresql://ann:p%40ss%2Fw%3Ard+1@db.example:6543/team%20chat?sslmode=require");
        assertThat(url)
                .isEqualTo(new DatabaseUrl(
                        "db.example",
                        6543,
                        "team chat",
                        "ann",
                        "p@ss/w:rd+1",
                        new DatabaseTls(Mode.REQUIRE, Optional.empty())));
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6543/team%20chat?sslmode=require");
        assertThat(url.reactiveUrl()).isEqualTo("postgresql://db.example:6543/team%20chat?sslmode=require");
    }

    @Test
    void port_and_password_may_be_left_out() {
        DatabaseUrl url = DatabaseUrl.of("postgres://ann@db/atrium");
        assertThat(url).isEqualTo(new DatabaseUrl("db", 5432, "atrium", "ann", "", DatabaseTls.PREFERRED));
    }

    @Test
    void an_address_in_figures_keeps_its_brackets() {
        assertThat(DatabaseUrl.of("postgresql://a:b@[::1]:5432/c").reactiveUrl())
                .isEqualTo("postgresql://[::1]:5432/c?sslmode=prefer");
    }

    @Test
    void the_authority_is_told_to_the_driver_that_reads_it_from_the_address() {
        DatabaseUrl url = DatabaseUrl.of("postgresql://a:b@db/c?sslmode=verify-full&sslrootcert=/etc/our%20ca.pem");
        assertThat(url.tls()).isEqualTo(new DatabaseTls(Mode.VERIFY_FULL, Optional.of(Path.of("/etc/our ca.pem"))));
        assertThat(url.jdbcUrl()).endsWith("?sslmode=verify-full&sslrootcert=%2Fetc%2Four+ca.pem");
        assertThat(url.reactiveUrl()).endsWith("?sslmode=verify-full");
    }

    @ParameterizedTest
    @CsvSource({
        "sslmode=maybe, 'disable, allow, prefer, require, verify-ca, verify-full'",
        "sslmode=verify-full, sslrootcert",
        "sslmode=verify-ca, sslrootcert",
        "sslmode=require&pool=5, nothing else",
        "user=bob, nothing else",
        "'', nothing else",
    })
    void what_the_drivers_would_misunderstand_is_refused(String query, String mention) {
        assertThatThrownBy(() -> DatabaseUrl.of("postgresql://a:b@db/c?" + query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(mention);
    }

    @Test
    void its_text_hides_the_password() {
        assertThat(DatabaseUrl.of("postgresql://ann:hunter2@db/atrium")).hasToString("postgresql://ann@db:5432/atrium");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://a:hunter2@db/x",
                "mysql://a:hunter2@db/x",
                "postgresql://a:hunter2@db",
                "postgresql://a:hunter2@db/",
                "postgresql://db/x",
                "postgresql:///x",
                "postgresql://a:hunter2#@db/x",
                "postgresql://a:hunter 2@db/x",
                "db",
            })
    void what_is_no_such_address_is_refused_without_repeating_the_password(String text) {
        assertThatThrownBy(() -> DatabaseUrl.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter");
    }
}
