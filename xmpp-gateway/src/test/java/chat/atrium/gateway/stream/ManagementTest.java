package chat.atrium.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionHandle.Position;
import chat.atrium.backend.port.SharedStanza;
import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.stream.StreamEvent;
import chat.atrium.protocol.xml.Element;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** XEP-0198: what is counted, what is told, and how a client comes back. */
class ManagementTest {

    private static final String SM = " xmlns='urn:xmpp:sm:3'";
    private static final String MESSAGE = "<message xmlns='jabber:client' to='romeo@capulet.example'/>";

    private final StreamUnderTest test = new StreamUnderTest();

    private static Message message(String text) {
        return new Message(
                StanzaHeader.empty().withTo(BareJid.parse("juliet@capulet.example")),
                Message.Type.CHAT,
                List.of(Element.of("jabber:client", "body", text)));
    }

    private SessionHandle session() {
        return test.house.bound.getLast();
    }

    private Optional<HeldSession> surrendered() {
        session().prepareSurrender().toCompletableFuture().join();
        return session().surrender();
    }

    private String name(String enabled) {
        assertThat(enabled).startsWith("<enabled" + SM);
        return enabled.replaceAll(".* id='([^']*)'.*", "$1");
    }

    @Test
    void it_is_offered_after_login() {
        test.open("capulet.example");
        test.auth("PLAIN", "\0juliet\0secret");
        assertThat(test.open("capulet.example")).contains("<sm" + SM + "/>");
    }

    @Test
    void it_is_not_switched_on_before_a_resource_is_bound_nor_twice() {
        StreamUnderTest early = new StreamUnderTest().loggedIn();
        assertThat(early.send("<enable" + SM + "/>")).contains("<failed" + SM + ">", "<unexpected-request");
        test.bound();
        assertThat(test.send("<enable" + SM + "/>")).isEqualTo("<enabled" + SM + "/>");
        assertThat(test.send("<enable" + SM + "/>")).contains("<failed" + SM + ">", "<unexpected-request");
    }

    /** Promise 2: what was not done is not handled, though what came behind it is done. */
    @Test
    void a_stanza_that_nobody_took_never_counts() {
        test.bound().send("<enable" + SM + "/>");
        test.house.pending = new CompletableFuture<>();
        test.send(MESSAGE);
        test.house.pending.completeExceptionally(new IllegalStateException("no such session"));
        test.house.pending = null;
        test.send(MESSAGE);
        test.transport.runTasks();
        assertThat(test.send("<r" + SM + "/>")).endsWith("<a" + SM + " h='0'/>");
    }

    /** Promise 2: the answer comes at once, and again when there is more. */
    @Test
    void a_stanza_is_handled_when_its_effect_is_complete() {
        test.bound().send("<enable" + SM + "/>");
        test.house.pending = new CompletableFuture<>();
        test.send(MESSAGE);
        assertThat(test.send("<r" + SM + "/>")).isEqualTo("<a" + SM + " h='0'/>");
        test.house.pending.complete(null);
        test.transport.runTasks();
        assertThat(test.transport.sent()).isEqualTo("<a" + SM + " h='1'/>");
    }

    @Test
    void who_has_not_asked_is_told_nothing() {
        test.bound().send("<enable" + SM + "/>");
        assertThat(test.send(MESSAGE)).isEmpty();
        assertThat(test.send("<r" + SM + "/>")).isEqualTo("<a" + SM + " h='1'/>");
    }

    @Test
    void a_malformed_stanza_counts_too() {
        test.bound().send("<enable" + SM + "/>");
        test.send("<iq xmlns='jabber:client' type='set' id='x'/>");
        assertThat(test.send("<r" + SM + "/>")).endsWith("<a" + SM + " h='1'/>");
    }

    @Test
    void the_client_is_asked_once_until_it_answers() {
        test.bound().send("<enable" + SM + "/>");
        session().send(message("one"), 7);
        session().send(message("two"), 8);
        test.transport.runTasks();
        assertThat(test.transport.sent()).containsOnlyOnce("<r" + SM + "/>").endsWith("<r" + SM + "/>");
        assertThat(test.house.delivered).isEmpty();
        test.send("<a" + SM + " h='1'/>");
        test.send("<a" + SM + " h='2'/>");
        assertThat(test.house.delivered).containsExactly(7L, 8L);
    }

    /** What is counted must arrive: it is never left out for a slow reader, also if many others get it. */
    @Test
    void a_copy_of_what_goes_to_many_counts_and_is_kept() {
        SharedStanza shared =
                new SharedStanza(Stanza.to(message("all"), null), BareJid.parse("juliet@capulet.example"));
        test.bound();
        session().send(shared);
        assertThat(test.transport.sent())
                .contains("to='juliet@capulet.example'")
                .doesNotContain("[kept]");
        test.send("<enable" + SM + "/>");
        session().send(shared);
        assertThat(test.transport.sent()).contains("[kept]", "to='juliet@capulet.example'");
        test.transport.runTasks();
        assertThat(test.transport.sent()).isEqualTo("<r" + SM + "/>");
        assertThat(test.send("<a" + SM + " h='1'/>")).isEmpty();
        assertThat(test.send("<a" + SM + " h='2'/>")).contains("send-count='1'");
    }

    /** A room that goes on at another node sends again what some have heard already. */
    @Test
    void a_message_in_the_archive_of_a_room_comes_once() {
        BareJid room = BareJid.parse("balcony@rooms.capulet.example");
        test.bound().send("<enable" + SM + " resume='true'/>");
        assertThat(session().position(room)).isZero();
        session().send(inRoom(room, "one"), 7);
        session().send(inRoom(room, "two"), 8);
        assertThat(test.transport.sent()).contains("one", "two");
        session().send(inRoom(room, "two"), 8);
        session().send(inRoom(room, "one"), 7);
        test.transport.runTasks();
        assertThat(test.transport.sent()).isEqualTo("<r" + SM + "/>");
        session().send(inRoom(BareJid.parse("crypt@rooms.capulet.example"), "elsewhere"), 7);
        assertThat(test.transport.sent()).contains("elsewhere");
        session().send(inRoom(room, "history"));
        assertThat(test.transport.sent()).contains("history");
        assertThat(session().position(room)).isEqualTo(8);
        HeldSession held = surrendered().orElseThrow();
        assertThat(held.rooms()).hasSize(2).containsEntry(room, 8L);
    }

    private static SharedStanza inRoom(BareJid room, String text) {
        return new SharedStanza(
                Stanza.from(Stanza.to(message(text), null), room), BareJid.parse("juliet@capulet.example"));
    }

    @Test
    void without_it_what_is_written_counts_as_delivered() {
        test.bound();
        session().send(message("one"), 7);
        session().send(message("two"), 8);
        test.transport.runTasks();
        assertThat(test.house.delivered).containsExactly(8L);
    }

    @Test
    void who_acknowledges_more_than_was_sent_loses_the_stream() {
        test.bound().send("<enable" + SM + " resume='true'/>");
        assertThat(test.send("<a" + SM + " h='1'/>"))
                .contains("<undefined-condition", "<handled-count-too-high" + SM + " h='1' send-count='0'/>");
        assertThat(test.house.ended).hasSize(1);
    }

    @Test
    void who_acknowledges_nothing_loses_the_session() {
        test.bound().send("<enable" + SM + " resume='true'/>");
        for (int i = 0; i < 11; i++) {
            session().send(message("text"), i + 1);
        }
        test.transport.runTasks();
        assertThat(test.transport.sent()).contains("<resource-constraint");
        assertThat(test.house.ended).hasSize(1);
    }

    @Test
    void a_session_whose_connection_broke_waits_and_then_ends() {
        test.bound().send("<enable" + SM + " resume='true'/>");
        test.stream.disconnected();
        assertThat(test.house.ended).isEmpty();
        test.transport.elapse(StreamUnderTest.RESUMPTION);
        assertThat(test.house.ended).hasSize(1);
    }

    @Test
    void a_session_that_is_closed_or_did_not_ask_ends_at_once() {
        test.bound().send("<enable" + SM + " resume='true'/>");
        test.receive(new StreamEvent.Closed());
        assertThat(test.house.ended).hasSize(1);
        StreamUnderTest other = new StreamUnderTest().bound();
        other.send("<enable" + SM + "/>");
        other.stream.disconnected();
        assertThat(other.house.ended).hasSize(1);
    }

    @Test
    void who_comes_back_gets_what_it_missed_and_nothing_else() {
        String name = name(test.bound().send("<enable" + SM + " resume='true'/>"));
        session().send(message("one"), 7);
        session().send(message("two"), 8);
        test.send(MESSAGE);
        test.stream.disconnected();
        session().send(message("three"), 9);
        StreamUnderTest next = new StreamUnderTest(test.house).loggedIn();
        assertThat(next.send("<resume" + SM + " previd='" + name + "' h='1'/>"))
                .startsWith("<resumed" + SM + " previd='" + name + "' h='1'/>")
                .contains("two", "three")
                .doesNotContain("one")
                .endsWith("<r" + SM + "/>");
        assertThat(test.house.delivered).containsExactly(7L);
        session().send(message("four"), 10);
        assertThat(next.transport.sent()).contains("four");
        assertThat(next.send(MESSAGE)).isEmpty();
        assertThat(next.send("<r" + SM + "/>")).isEqualTo("<a" + SM + " h='2'/>");
        test.transport.elapse(StreamUnderTest.RESUMPTION);
        assertThat(test.house.ended).isEmpty();
    }

    @Test
    void a_stream_that_is_still_there_gives_way() {
        String name = name(test.bound().send("<enable" + SM + " resume='true'/>"));
        StreamUnderTest next = new StreamUnderTest(test.house).loggedIn();
        assertThat(next.send("<resume" + SM + " previd='" + name + "' h='0'/>")).startsWith("<resumed");
        test.transport.runTasks();
        assertThat(test.transport.sent()).contains("<conflict");
        assertThat(test.house.ended).isEmpty();
    }

    /** XEP-0198 §5 and §7: only by the same account. */
    @Test
    void nobody_else_takes_up_a_session() {
        String name = name(test.bound().send("<enable" + SM + " resume='true'/>"));
        test.stream.disconnected();
        StreamUnderTest other = new StreamUnderTest(test.house).loggedIn("nurse");
        assertThat(other.send("<resume" + SM + " previd='" + name + "' h='0'/>"))
                .contains("<failed" + SM + ">", "<item-not-found");
        StreamUnderTest own = new StreamUnderTest(test.house).loggedIn();
        assertThat(own.send("<resume" + SM + " previd='no-such' h='0'/>")).contains("<item-not-found");
        assertThat(own.send("<resume" + SM + " previd='" + name + "' h='0'/>")).startsWith("<resumed");
    }

    /** Promise 7: another node fetches queue, counters and session. */
    @Test
    void what_one_node_gives_away_goes_on_at_another() {
        String name = name(test.bound().send("<enable" + SM + " resume='true'/>"));
        session().send(message("one"), 7);
        session().send(message("two"), 8);
        test.send(MESSAGE);
        test.send("<a" + SM + " h='1'/>");
        HeldSession held = surrendered().orElseThrow();
        test.transport.runTasks();
        assertThat(test.transport.sent()).contains("<conflict");
        assertThat(held.handled()).isEqualTo(1);
        assertThat(held.acknowledged()).isEqualTo(1);
        assertThat(held.position()).isEqualTo(new Position(8, 7));

        StreamUnderTest next = new StreamUnderTest().loggedIn();
        next.house.elsewhere = held;
        assertThat(next.send("<resume" + SM + " previd='" + name + "' h='1'/>"))
                .startsWith("<resumed" + SM + " previd='" + name + "' h='1'/>")
                .contains("two")
                .doesNotContain("one")
                .endsWith("<r" + SM + "/>");
        assertThat(next.send("<a" + SM + " h='2'/>")).isEmpty();
        assertThat(next.house.delivered).containsExactly(8L);
        assertThat(next.send(MESSAGE)).isEmpty();
        assertThat(next.send("<r" + SM + "/>")).isEqualTo("<a" + SM + " h='2'/>");
        test.transport.elapse(StreamUnderTest.RESUMPTION);
        assertThat(test.house.ended).isEmpty();
        assertThat(surrendered()).isEmpty();
    }

    @Test
    void when_the_node_stops_those_who_may_come_back_sleep() {
        test.bound().send("<enable" + SM + " resume='true'/>");
        StreamUnderTest other = new StreamUnderTest(test.house).bound();
        other.send("<enable" + SM + "/>");
        assertThat(test.house.ports().resumptions().sleep()).isCompleted();
        test.transport.runTasks();
        assertThat(test.transport.sent()).contains("<system-shutdown");
        assertThat(test.house.asleep).hasSize(1);
        assertThat(other.transport.sent()).isEmpty();
    }

    /** Whoever delivers to sessions keeps others from giving them away meanwhile, and waits for the lock of each. */
    @Test
    void who_waits_for_a_session_to_settle_is_told_while_nobody_holds_it() {
        test.bound().send("<enable" + SM + " resume='true'/>");
        test.house.pending = new CompletableFuture<>();
        test.send(MESSAGE);
        CompletableFuture<Void> told = session()
                .prepareSurrender()
                .thenAccept(whole -> CompletableFuture.runAsync(
                                () -> session().send(message("meanwhile"), 7), Thread::startVirtualThread)
                        .orTimeout(5, TimeUnit.SECONDS)
                        .join())
                .toCompletableFuture();
        test.house.pending.complete(null);
        test.transport.runTasks();
        assertThat(told).succeedsWithin(Duration.ofSeconds(10));
    }
}
