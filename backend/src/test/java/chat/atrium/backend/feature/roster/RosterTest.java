package chat.atrium.backend.feature.roster;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.routing.Actor;
import chat.atrium.backend.routing.Cast;
import chat.atrium.protocol.xep.roster.RosterQuery;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6121 §2. */
class RosterTest {

    private static final String GET = "<iq id='g' type='get'><query xmlns='jabber:iq:roster'/></iq>";

    private final Cast cast = new Cast(Map.of(
            "atrium.limits.roster-items",
            "3",
            "atrium.limits.roster-name-length",
            "10",
            "atrium.limits.roster-groups",
            "2"));
    private final Actor romeo = cast.connects("romeo", "orchard");

    private static String set(String item) {
        return "<iq id='s' type='set'><query xmlns='jabber:iq:roster'>" + item + "</query></iq>";
    }

    private static Element query(Element iq) {
        return iq.find(RosterQuery.NAMESPACE, "query").orElseThrow();
    }

    @Test
    void a_contact_set_is_pushed_to_those_interested_and_to_no_other() {
        Actor garden = cast.connects("romeo", "garden").says(GET).ignores();
        Actor silent = cast.connects("romeo", "silent").says("<presence/>").ignores();
        garden.ignores();
        romeo.says(GET).ignores();

        romeo.says(set("<item jid='juliet@example.org' name='Juliet' subscription='both' ask='subscribe'>"
                + "<group>Friends</group></item>"));

        Element expected = Cast.xml("<query xmlns='jabber:iq:roster'><item jid='juliet@example.org' name='Juliet'"
                + " subscription='none'><group>Friends</group></item></query>");
        for (Actor interested : new Actor[] {romeo, garden}) {
            Element push = interested.hears().getFirst();
            assertThat(push.findAttribute("from")).contains("romeo@example.org");
            assertThat(push.findAttribute("type")).contains("set");
            assertThat(query(push).children()).isEqualTo(expected.children());
        }
        assertThat(silent.hears()).isEmpty();
    }

    @Test
    void a_set_is_answered() {
        romeo.says(set("<item jid='juliet@example.org'/>"));
        assertThat(romeo.hears())
                .containsExactly(
                        Cast.xml("<iq from='romeo@example.org' to='romeo@example.org/orchard' id='s' type='result'/>"));
    }

    @Test
    void a_client_that_has_the_version_gets_nothing_and_one_that_has_not_gets_all() {
        romeo.says(set("<item jid='juliet@example.org'/>")).ignores();
        String version =
                query(romeo.says(GET).hears().getFirst()).findAttribute("ver").orElseThrow();
        String again = "<iq id='v' type='get'><query xmlns='jabber:iq:roster' ver='" + version + "'/></iq>";
        assertThat(romeo.says(again).hears().getFirst().elements()).isEmpty();

        romeo.says(set("<item jid='nurse@example.org'/>")).ignores();
        assertThat(query(romeo.says(again).hears().getFirst()).elements()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            <item jid='a@example.org'/><item jid='b@example.org'/>,                          bad-request
            '',                                                                              bad-request
            <item name='A'/>,                                                                bad-request
            <item jid='a@example.org'><group>G</group><group>G</group></item>,               bad-request
            <item jid='a@@example.org'/>,                                                    jid-malformed
            <item jid='a@example.org' name='12345678901'/>,                                  not-acceptable
            <item jid='a@example.org'><group></group></item>,                                not-acceptable
            <item jid='a@example.org'><group>12345678901</group></item>,                     not-acceptable
            <item jid='a@example.org'><group>1</group><group>2</group><group>3</group></item>, not-acceptable
            <item jid='romeo@example.org'/>,                                                 not-allowed
            <item jid='nobody@example.org' subscription='remove'/>,                          item-not-found
            """)
    void what_must_not_be_in_a_roster_is_refused(String item, String condition) {
        assertThat(romeo.says(set(item)).hears())
                .singleElement()
                .satisfies(answer -> assertThat(answer.toString()).contains("<" + condition));
        assertThat(query(romeo.says(GET).hears().getFirst()).elements()).isEmpty();
    }

    @Test
    void a_roster_holds_so_many_contacts_and_no_more() {
        for (String name : new String[] {"a", "b", "c"}) {
            romeo.says(set("<item jid='" + name + "@example.org'/>")).ignores();
        }
        romeo.says(set("<item jid='d@example.org'/>"));
        assertThat(romeo.hears())
                .singleElement()
                .satisfies(answer -> assertThat(answer.toString()).contains("policy-violation"));
        romeo.says(set("<item jid='c@example.org' name='C'/>"));
        assertThat(romeo.hears())
                .singleElement()
                .satisfies(answer -> assertThat(answer.findAttribute("type")).contains("result"));
    }

    @Test
    void nobody_sees_the_roster_of_another() {
        cast.account("juliet");
        romeo.says("<iq id='g' to='juliet@example.org' type='get'><query xmlns='jabber:iq:roster'/></iq>");
        assertThat(romeo.hears())
                .singleElement()
                .satisfies(answer -> assertThat(answer.toString()).contains("forbidden"));
    }

    @Test
    void a_roster_outlives_its_sessions() {
        romeo.says(set("<item jid='juliet@example.org'/>")).leaves();
        // A home goes only when nothing waits for it.
        cast.settle();
        cast.accounts().release(Instant.MAX);
        cast.settle();
        assertThat(cast.accounts().inMemory()).isEmpty();
        Actor later = cast.connects("romeo", "later");
        assertThat(query(later.says(GET).hears().getFirst()).elements()).hasSize(1);
    }
}
