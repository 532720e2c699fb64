package chat.atrium.backend.feature.presence;

import static chat.atrium.backend.routing.Cast.xml;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.routing.Actor;
import chat.atrium.backend.routing.Cast;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 6121 §4. */
class PresenceTest {

    private final Cast cast = new Cast(Map.of("atrium.limits.directed-presences", "2"));

    @Test
    void a_session_sees_itself_and_its_sisters() {
        Actor orchard = cast.connects("romeo", "orchard").says("<presence><show>away</show></presence>");
        assertThat(orchard.hears())
                .containsExactly(xml("<presence from='romeo@example.org/orchard' to='romeo@example.org/orchard'>"
                        + "<show>away</show></presence>"));
        Actor garden = cast.connects("romeo", "garden").says("<presence/>");
        assertThat(garden.hears())
                .containsExactly(
                        xml("<presence from='romeo@example.org/garden' to='romeo@example.org/garden'/>"),
                        xml("<presence from='romeo@example.org/orchard' to='romeo@example.org/garden'>"
                                + "<show>away</show></presence>"));
        assertThat(orchard.hears())
                .containsExactly(xml("<presence from='romeo@example.org/garden' to='romeo@example.org/orchard'/>"));
        garden.leaves();
        assertThat(orchard.hears())
                .containsExactly(
                        xml(
                                "<presence from='romeo@example.org/garden' to='romeo@example.org/orchard' type='unavailable'/>"));
    }

    @Test
    void directed_presence_ends_for_whom_it_was_sent_to_and_for_nobody_else() {
        Actor romeo = cast.connects("romeo", "orchard");
        Actor juliet = cast.connects("juliet", "balcony");
        Actor nurse = cast.connects("nurse", "kitchen");
        romeo.says("<presence to='juliet@example.org/balcony'/>");
        romeo.says("<presence to='nurse@example.org/kitchen'/>");
        romeo.says("<presence to='nurse@example.org/kitchen' type='unavailable'/>");
        assertThat(juliet.hears())
                .containsExactly(xml("<presence from='romeo@example.org/orchard' to='juliet@example.org/balcony'/>"));
        assertThat(nurse.hears()).hasSize(2);
        romeo.leaves();
        assertThat(juliet.hears())
                .containsExactly(xml("<presence from='romeo@example.org/orchard' to='juliet@example.org/balcony'"
                        + " type='unavailable'/>"));
        assertThat(nurse.hears()).isEmpty();
    }

    @Test
    void a_session_shows_itself_directly_to_so_many_and_no_more() {
        Actor romeo = cast.connects("romeo", "orchard");
        romeo.says("<presence to='a@example.org/x'/>").says("<presence to='b@example.org/x'/>");
        assertThat(romeo.hears()).isEmpty();
        romeo.says("<presence id='p' to='c@example.org/x'/>");
        assertThat(romeo.hears()).singleElement().satisfies(answer -> {
            assertThat(answer.findAttribute("type")).contains("error");
            assertThat(answer.toString()).contains("policy-violation");
        });
    }

    @Test
    void a_stranger_who_probes_learns_nothing() {
        Actor romeo = cast.arrives("romeo", "orchard");
        cast.arrives("juliet", "balcony");
        cast.account("nurse");
        romeo.says("<presence to='juliet@example.org' type='probe'/>");
        romeo.says("<presence to='nurse@example.org' type='probe'/>");
        romeo.says("<presence to='nobody@example.org' type='probe'/>");
        assertThat(romeo.hears()).isEmpty();
    }

    @Test
    void a_priority_that_is_none_is_refused() {
        Actor romeo = cast.connects("romeo", "orchard");
        romeo.says("<presence id='p'><priority>128</priority></presence>");
        assertThat(romeo.hears())
                .singleElement()
                .satisfies(answer -> assertThat(answer.toString()).contains("bad-request"));
        romeo.says("<presence id='p'><priority>127</priority></presence>");
        assertThat(romeo.hears())
                .singleElement()
                .satisfies(own -> assertThat(own.findAttribute("type")).isEmpty());
    }

    @Test
    void a_forged_sender_is_replaced() {
        Actor romeo = cast.connects("romeo", "orchard");
        Actor juliet = cast.connects("juliet", "balcony");
        romeo.says("<presence from='pope@example.org/rome' to='juliet@example.org/balcony'/>");
        assertThat(juliet.hears())
                .containsExactly(xml("<presence from='romeo@example.org/orchard' to='juliet@example.org/balcony'/>"));
    }
}
