package chat.atrium.backend.feature.presence;

import static chat.atrium.backend.routing.Cast.xml;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.routing.Actor;
import chat.atrium.backend.routing.Cast;
import chat.atrium.protocol.xep.roster.RosterQuery;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 6121 §3 between two accounts of this server. */
class SubscriptionTest {

    private final Cast cast = new Cast();

    /** The item of a push, as subscription and ask; what is no push as it is. */
    private static List<String> brief(List<Element> heard) {
        return heard.stream().map(SubscriptionTest::brief).toList();
    }

    private static String brief(Element stanza) {
        return stanza.find(RosterQuery.NAMESPACE, "query")
                .flatMap(query -> query.find(RosterQuery.NAMESPACE, "item"))
                .map(item -> "push " + item.findAttribute("jid").orElse("") + " "
                        + item.findAttribute("subscription").orElse("")
                        + (item.findAttribute("ask").isPresent() ? " ask" : "")
                        + (item.findAttribute("approved").isPresent() ? " approved" : ""))
                .orElseGet(() ->
                        stanza.local() + " " + stanza.findAttribute("type").orElse("available") + " "
                                + stanza.findAttribute("from").orElse(""));
    }

    @Test
    void who_asks_and_is_granted_sees_the_other() {
        Actor romeo = cast.arrives("romeo", "orchard");
        Actor juliet = cast.arrives("juliet", "balcony");

        romeo.says("<presence to='juliet@example.org' type='subscribe'/>");
        assertThat(brief(romeo.hears())).containsExactly("push juliet@example.org none ask");
        assertThat(juliet.hears())
                .containsExactly(xml("<presence from='romeo@example.org' to='juliet@example.org' type='subscribe'/>"));

        juliet.says("<presence to='romeo@example.org' type='subscribed'/>");
        assertThat(brief(juliet.hears())).containsExactly("push romeo@example.org from");
        assertThat(brief(romeo.hears()))
                .containsExactly(
                        "presence subscribed juliet@example.org",
                        "push juliet@example.org to",
                        "presence available juliet@example.org/balcony");

        juliet.says("<presence><show>away</show></presence>");
        assertThat(romeo.hears())
                .containsExactly(xml("<presence from='juliet@example.org/balcony' to='romeo@example.org'>"
                        + "<show>away</show></presence>"));
        juliet.ignores();
        romeo.says("<presence><show>dnd</show></presence>");
        assertThat(juliet.hears()).isEmpty();
    }

    @Test
    void a_request_waits_for_who_is_not_there_with_all_that_is_in_it() {
        cast.account("juliet");
        Actor romeo = cast.arrives("romeo", "orchard");
        romeo.says("<presence to='juliet@example.org' type='subscribe'><status>It is I</status></presence>");
        romeo.says("<presence to='juliet@example.org' type='subscribe'><status>Again</status></presence>")
                .ignores();

        String request = "<presence from='romeo@example.org' to='juliet@example.org' type='subscribe'>"
                + "<status>It is I</status></presence>";
        Actor juliet = cast.connects("juliet", "balcony");
        assertThat(juliet.hears()).isEmpty();
        assertThat(juliet.says("<presence/>").hears()).contains(xml(request));
        juliet.leaves();
        Actor again = cast.connects("juliet", "chamber").says("<presence/>");
        assertThat(again.hears()).contains(xml(request));

        again.says("<presence to='romeo@example.org' type='unsubscribed'/>");
        assertThat(brief(romeo.hears()))
                .containsExactly("presence unsubscribed juliet@example.org", "push juliet@example.org none");
        again.leaves();
        Actor third = cast.connects("juliet", "hall").says("<presence/>");
        assertThat(third.hears()).doesNotContain(xml(request));
    }

    @Test
    void a_request_that_was_approved_before_is_granted_unseen() {
        Actor juliet = cast.arrives("juliet", "balcony");
        Actor romeo = cast.arrives("romeo", "orchard");
        juliet.says("<presence to='romeo@example.org' type='subscribed'/>");
        assertThat(brief(juliet.hears())).containsExactly("push romeo@example.org none approved");
        assertThat(romeo.hears()).isEmpty();

        romeo.says("<presence to='juliet@example.org' type='subscribe'/>");
        assertThat(brief(romeo.hears()))
                .contains("push juliet@example.org to", "presence available juliet@example.org/balcony");
        assertThat(brief(juliet.hears())).containsExactly("push romeo@example.org from");
    }

    @Test
    void an_approval_taken_back_approves_nothing() {
        Actor juliet = cast.arrives("juliet", "balcony");
        Actor romeo = cast.arrives("romeo", "orchard");
        juliet.says("<presence to='romeo@example.org' type='subscribed'/>");
        juliet.says("<presence to='romeo@example.org' type='unsubscribed'/>").ignores();
        romeo.says("<presence to='juliet@example.org' type='subscribe'/>");
        assertThat(brief(juliet.hears())).containsExactly("presence subscribe romeo@example.org");
    }

    @Test
    void a_probe_does_not_deny_what_waits_for_an_answer() {
        Actor juliet = cast.arrives("juliet", "balcony");
        Actor romeo = cast.arrives("romeo", "orchard");
        romeo.says("<presence to='juliet@example.org' type='subscribe'/>").ignores();
        romeo.says("<presence to='juliet@example.org' type='probe'/>");
        assertThat(romeo.hears()).isEmpty();

        juliet.says("<presence to='romeo@example.org' type='subscribed'/>");
        assertThat(brief(romeo.hears()))
                .contains("push juliet@example.org to", "presence available juliet@example.org/balcony");
    }

    @Test
    void asking_adds_contacts_only_while_the_roster_has_room() {
        Cast small = new Cast(Map.of("atrium.limits.roster-items", "1"));
        Actor romeo = small.arrives("romeo", "orchard");
        romeo.says("<presence to='juliet@example.org' type='subscribe'/>");
        assertThat(brief(romeo.hears())).containsExactly("push juliet@example.org none ask");
        romeo.says("<presence to='rosaline@example.org' type='subscribe'/>");
        assertThat(brief(romeo.hears())).containsExactly("presence error rosaline@example.org");
        romeo.says("<presence to='juliet@example.org' type='unsubscribe'/>");
        assertThat(brief(romeo.hears())).containsExactly("push juliet@example.org none");
    }

    private Actor[] friends() {
        Actor romeo = cast.arrives("romeo", "orchard");
        Actor juliet = cast.arrives("juliet", "balcony");
        romeo.says("<presence to='juliet@example.org' type='subscribe'/>").ignores();
        juliet.says("<presence to='romeo@example.org' type='subscribed'/>");
        juliet.says("<presence to='romeo@example.org' type='subscribe'/>").ignores();
        romeo.says("<presence to='juliet@example.org' type='subscribed'/>").ignores();
        juliet.ignores();
        return new Actor[] {romeo, juliet};
    }

    @Test
    void who_takes_a_grant_back_goes_from_sight() {
        Actor[] friends = friends();
        friends[1].says("<presence to='romeo@example.org' type='unsubscribed'/>");
        assertThat(brief(friends[1].hears())).containsExactly("push romeo@example.org to");
        assertThat(brief(friends[0].hears()))
                .containsExactly(
                        "presence unsubscribed juliet@example.org",
                        "push juliet@example.org from",
                        "presence unavailable juliet@example.org/balcony");
    }

    @Test
    void who_gives_up_sees_the_other_go() {
        Actor[] friends = friends();
        friends[0].says("<presence to='juliet@example.org' type='unsubscribe'/>");
        assertThat(brief(friends[0].hears()))
                .containsExactly("push juliet@example.org from", "presence unavailable juliet@example.org/balcony");
        assertThat(brief(friends[1].hears()))
                .containsExactly("presence unsubscribe romeo@example.org", "push romeo@example.org to");
    }

    @Test
    void removing_a_contact_ends_everything_between_the_two() {
        Actor[] friends = friends();
        friends[0].says("<iq id='x' type='set'><query xmlns='jabber:iq:roster'>"
                + "<item jid='juliet@example.org' subscription='remove'/></query></iq>");
        assertThat(brief(friends[0].hears())).contains("push juliet@example.org remove", "iq result romeo@example.org");
        assertThat(brief(friends[1].hears()))
                .containsExactly(
                        "presence unsubscribe romeo@example.org",
                        "push romeo@example.org to",
                        "presence unsubscribed romeo@example.org",
                        "push romeo@example.org none",
                        "presence unavailable romeo@example.org/orchard");
    }

    @Test
    void a_request_to_another_server_is_answered_by_an_error() {
        Actor romeo = cast.arrives("romeo", "orchard");
        romeo.says("<presence to='nurse@elsewhere.example' type='subscribe'/>");
        assertThat(brief(romeo.hears()))
                .containsExactlyInAnyOrder(
                        "push nurse@elsewhere.example none ask", "presence error nurse@elsewhere.example");
    }
}
