package chat.atrium.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WildcardsTest {

    private final Wildcards wildcards = new Wildcards();

    @Test
    void any_matches_every_text_each_time() {
        assertThat(wildcards.matches("{any}", "one")).isTrue();
        assertThat(wildcards.matches("{any}", "two")).isTrue();
    }

    @Test
    void a_name_stands_for_what_it_matched_first() {
        assertThat(wildcards.matches("id-{id}", "id-7")).isTrue();
        assertThat(wildcards.matches("{id}", "7")).isTrue();
        assertThat(wildcards.matches("{id}", "8")).isFalse();
    }

    @Test
    void a_name_used_twice_in_one_pattern_matches_the_same_twice() {
        assertThat(wildcards.copy().matches("{a} {a}", "x x")).isTrue();
        assertThat(wildcards.copy().matches("{a} {a}", "x y")).isFalse();
    }

    @Test
    void a_failed_match_keeps_nothing() {
        assertThat(wildcards.matches("{id}/balcony", "7/orchard")).isFalse();
        assertThat(wildcards.fill("{id}")).isEqualTo("{id}");
    }

    @Test
    void what_was_matched_is_filled_in() {
        wildcards.matches("{id}", "$1");
        assertThat(wildcards.fill("<{id}>")).isEqualTo("<$1>");
    }
}
