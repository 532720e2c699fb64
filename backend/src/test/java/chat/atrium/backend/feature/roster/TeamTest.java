package chat.atrium.backend.feature.roster;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.routing.Actor;
import chat.atrium.backend.routing.Cast;
import chat.atrium.backend.session.Team;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.roster.RosterQuery;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shared roster group: colleagues are contacts of each other without asking. */
class TeamTest {

    private static final BareJid ROMEO = BareJid.parse("romeo@example.org");
    private static final BareJid JULIET = BareJid.parse("juliet@example.org");
    private static final BareJid NURSE = BareJid.parse("nurse@example.org");
    private static final Team VERONA = Team.of("Verona", Map.of(ROMEO, "Romeo", JULIET, "Juliet"));
    private static final String GET = "<iq id='g' type='get'><query xmlns='jabber:iq:roster'/></iq>";

    private final Cast cast = new Cast();

    @BeforeEach
    void two_are_a_team() {
        cast.account("romeo", VERONA);
        cast.account("juliet", VERONA);
    }

    private static List<Element> items(Actor actor) {
        return actor.hears().stream()
                .filter(stanza -> stanza.is("jabber:client", "iq"))
                .flatMap(iq -> iq.find(RosterQuery.NAMESPACE, "query").stream())
                .flatMap(query -> query.elements(RosterQuery.NAMESPACE, "item"))
                .toList();
    }

    private static Element item(String xml) {
        return Cast.xml("<query xmlns='jabber:iq:roster'>" + xml + "</query>")
                .elements()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void colleagues_are_in_the_roster_and_see_each_other() {
        Actor romeo = cast.connects("romeo", "orchard").says(GET);
        assertThat(items(romeo))
                .containsExactly(item("<item jid='juliet@example.org' name='Juliet' subscription='both'>"
                        + "<group>Verona</group></item>"));
        romeo.says("<presence/>").ignores();
        Actor juliet = cast.connects("juliet", "balcony").says("<presence/>");
        assertThat(juliet.hears())
                .contains(Cast.xml("<presence from='romeo@example.org/orchard' to='juliet@example.org/balcony'/>"));
        assertThat(romeo.hears())
                .containsExactly(Cast.xml("<presence from='juliet@example.org/balcony' to='romeo@example.org'/>"));
    }

    @Test
    void what_an_account_calls_a_colleague_stays_its_own() {
        Actor romeo = cast.connects("romeo", "orchard").says(GET).ignores();
        romeo.says("<iq id='s' type='set'><query xmlns='jabber:iq:roster'><item jid='juliet@example.org' name='Love'>"
                + "<group>Verona</group><group>Dear</group></item></query></iq>");
        assertThat(items(romeo))
                .containsExactly(item("<item jid='juliet@example.org' name='Love' subscription='both'>"
                        + "<group>Dear</group><group>Verona</group></item>"));
    }

    @Test
    void a_new_colleague_is_pushed_and_one_who_leaves_too() {
        Actor romeo = cast.connects("romeo", "orchard").says(GET).ignores();
        Team three = Team.of("Verona", Map.of(ROMEO, "Romeo", JULIET, "Juliet", NURSE, "Nurse"));
        cast.accounts().insist(ROMEO, home -> home.apply(new ChangeTeam(three)));
        assertThat(items(romeo))
                .containsExactly(item("<item jid='nurse@example.org' name='Nurse' subscription='both'>"
                        + "<group>Verona</group></item>"));
        cast.accounts().insist(ROMEO, home -> home.apply(new ChangeTeam(VERONA)));
        assertThat(items(romeo)).containsExactly(item("<item jid='nurse@example.org' subscription='remove'/>"));
    }

    @Test
    void a_colleague_cannot_be_removed() {
        Actor romeo = cast.connects("romeo", "orchard");
        romeo.says("<iq id='s' type='set'><query xmlns='jabber:iq:roster'>"
                + "<item jid='juliet@example.org' subscription='remove'/></query></iq>");
        assertThat(romeo.hears())
                .singleElement()
                .satisfies(answer -> assertThat(answer.toString()).contains("not-allowed"));
    }

    @Test
    void the_version_changes_with_the_team_and_with_nothing_else() {
        assertThat(Team.of("Verona", Map.of(JULIET, "Juliet", ROMEO, "Romeo")).digest())
                .isEqualTo(VERONA.digest());
        assertThat(Team.of("Mantua", VERONA.members()).digest()).isNotEqualTo(VERONA.digest());
        assertThat(Team.of("Verona", Map.of(ROMEO, "Romeo", JULIET, "J.")).digest())
                .isNotEqualTo(VERONA.digest());
    }

    @Test
    void who_is_no_member_begins_with_an_empty_roster() {
        Actor guest = cast.connects("guest", "door").says(GET);
        assertThat(items(guest)).isEmpty();
    }
}
