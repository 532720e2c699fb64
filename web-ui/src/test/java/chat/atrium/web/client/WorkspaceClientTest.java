package chat.atrium.web.client;

import static chat.atrium.web.client.ClientFixture.ALICE;
import static chat.atrium.web.client.ClientFixture.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.xep.archive.ArchiveQuery;
import chat.atrium.protocol.xep.carbons.Carbon;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.forward.Forwarded;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.RosterQuery;
import chat.atrium.protocol.xep.roster.Subscription;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkspaceClientTest {

    private final ClientFixture fixture = new ClientFixture();
    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private WorkspaceClient alice;
    private WorkspaceClient bob;

    @BeforeEach
    void start() throws Exception {
        fixture.server.account("bob", "secret");
        alice = fixture.client("alice");
        bob = fixture.client("bob");
        alice.onChange(changes::add);
    }

    @AfterEach
    void stop() throws InterruptedException {
        alice.close();
        bob.close();
        fixture.close();
    }

    @Test
    void a_message_arrives_and_becomes_sent() {
        alice.timelines().send(BOB, "m1", "Hello");
        await().untilAsserted(() -> {
            assertThat(states(alice, BOB)).containsExactly(ChatMessage.State.SENT);
            assertThat(bodies(bob, ALICE)).containsExactly("Hello");
        });
        await().untilAsserted(() -> assertThat(bob.directMessages())
                .extracting(DirectMessages::unread)
                .containsExactly(1));
    }

    @Test
    void a_message_to_nobody_fails_and_stays_failed() {
        BareJid nobody = BareJid.parse("nobody@localhost");
        alice.timelines().send(nobody, "m1", "Hello");
        await().untilAsserted(() -> assertThat(states(alice, nobody)).containsExactly(ChatMessage.State.FAILED));
    }

    @Test
    void a_message_that_is_not_confirmed_fails_and_may_be_sent_again() {
        fixture.server.silence = element -> element.local().equals("message") || isPing(element);
        alice.timelines().send(BOB, "m1", "Hello");
        assertThat(states(alice, BOB)).containsExactly(ChatMessage.State.PENDING);
        await().untilAsserted(() -> assertThat(states(alice, BOB)).containsExactly(ChatMessage.State.FAILED));
        fixture.server.silence = element -> false;
        alice.timelines().retry(BOB, "m1", "Hello");
        await().untilAsserted(() -> assertThat(bodies(bob, ALICE)).containsExactly("Hello"));
        await().untilAsserted(() -> assertThat(states(alice, BOB)).containsExactly(ChatMessage.State.SENT));
    }

    @Test
    void a_message_written_in_another_client_appears_as_ones_own() throws Exception {
        WorkspaceClient phone = fixture.client("alice");
        phone.timelines().send(BOB, "m1", "From the phone");
        await().untilAsserted(() -> {
            List<ChatMessage> seen = alice.timelines().since(BOB, 0).messages();
            assertThat(seen).extracting(ChatMessage::own).containsExactly(true);
        });
        phone.close();
    }

    @Test
    void a_carbon_that_somebody_else_has_wrapped_is_passed_over() {
        fixture.server.deliver("alice", forged("bob@localhost"));
        fixture.server.deliver("alice", forged("alice@localhost"));
        await().untilAsserted(() -> assertThat(bodies(alice, BOB)).containsExactly("copied"));
    }

    @Test
    void other_clients_are_told_what_is_understood_here_and_what_is_not() {
        List<Element> answers = new CopyOnWriteArrayList<>();
        fixture.server.silence = element -> element.local().equals("iq") && isAnswer(element) && answers.add(element);
        fixture.server.deliver("alice", asked("i1", DiscoInfo.request(null)));
        fixture.server.deliver("alice", asked("i2", DiscoInfo.request("somewhere")));
        await().untilAsserted(() -> assertThat(answers)
                .extracting(element -> element.findAttribute("type").orElse(""))
                .containsExactly("result", "error"));
        assertThat(answers.getFirst().toString()).contains("urn:xmpp:message-correct:0", "urn:xmpp:reactions:0");
    }

    private static boolean isAnswer(Element iq) {
        return Set.of("result", "error").contains(iq.findAttribute("type").orElse(""));
    }

    private static Element asked(String id, Element payload) {
        return Element.builder("jabber:client", "iq")
                .attribute("type", "get")
                .attribute("id", id)
                .attribute("from", "bob@localhost/phone")
                .attribute("to", "alice@localhost/web")
                .child(payload)
                .build();
    }

    @Test
    void colleagues_come_and_go() {
        await().untilAsserted(() -> assertThat(alice.person(BOB).availability()).isEqualTo(Availability.AVAILABLE));
        var _ = bob.show(Availability.DO_NOT_DISTURB, null);
        var _ = bob.describe("", "Deep in thought", null);
        await().untilAsserted(() -> assertThat(alice.person(BOB))
                .extracting(Person::availability, Person::status)
                .containsExactly(Availability.DO_NOT_DISTURB, "Deep in thought"));
    }

    @Test
    void typing_is_seen_until_the_message_is_there() {
        await().untilAsserted(() -> assertThat(bob.person(ALICE).jid()).isEqualTo(ALICE));
        var _ = alice.describe("", "", null);
        await().untilAsserted(() -> assertThat(bob.person(ALICE).availability()).isEqualTo(Availability.AVAILABLE));
        bob.timelines().typing(ALICE, true);
        await().untilAsserted(() ->
                assertThat(alice.timelines().since(BOB, 0).typing()).isTrue());
        bob.timelines().send(ALICE, "m1", "There");
        await().untilAsserted(() ->
                assertThat(alice.timelines().since(BOB, 0).typing()).isFalse());
    }

    @Test
    void a_changed_name_is_what_others_see() throws Exception {
        Answer answer = bob.rename("Bob Builder").toCompletableFuture().get(30, TimeUnit.SECONDS);
        assertThat(answer).isEqualTo(Answer.DONE);
        WorkspaceClient another = fixture.client("carol");
        await().untilAsserted(() -> assertThat(another.person(BOB).name()).isEqualTo("Bob Builder"));
        another.close();
    }

    @Test
    void another_name_of_the_team_reaches_who_did_not_give_it() throws Exception {
        await().untilAsserted(() -> assertThat(alice.workspaceName()).isEqualTo("Acme"));
        Answer answer = bob.renameWorkspace("Verona").toCompletableFuture().get(30, TimeUnit.SECONDS);
        assertThat(answer).isEqualTo(Answer.DONE);
        changes.clear();
        fixture.server.deliver("alice", push("Bob", "Verona"));
        await().untilAsserted(() -> assertThat(alice.workspaceName()).isEqualTo("Verona"));
        assertThat(changes).contains(new Change.OfWorkspace());
    }

    @Test
    void a_colleague_under_another_name_is_seen_under_it_at_once() throws Exception {
        fixture.server.deliver("alice", push("Bob Builder", "Acme"));
        await().untilAsserted(() -> assertThat(alice.person(BOB).name()).isEqualTo("Bob Builder"));
        // called as the address says, which alone tells nothing: the card is read anew
        bob.rename("Robert").toCompletableFuture().get(30, TimeUnit.SECONDS);
        fixture.server.deliver("alice", push("bob", "Acme"));
        await().untilAsserted(() -> assertThat(alice.person(BOB).name()).isEqualTo("Robert"));
    }

    @Test
    void a_conversation_forgets_its_oldest_messages() {
        for (int i = 1; i <= 5; i++) {
            alice.timelines().send(BOB, "m" + i, "Number " + i);
        }
        assertThat(bodies(alice, BOB)).containsExactly("Number 3", "Number 4", "Number 5");
    }

    @Test
    void what_was_said_before_is_read_from_the_archive_page_by_page() throws Exception {
        for (int i = 1; i <= 120; i++) {
            bob.timelines().send(ALICE, "m" + i, "Number " + i);
        }
        await().untilAsserted(() -> assertThat(fixture.server.archive.getOrDefault("alice", List.of()))
                .hasSize(120));
        WorkspaceClient late = fixture.client("alice");
        late.timelines().open(BOB);
        await().untilAsserted(() ->
                assertThat(late.timelines().since(BOB, 0).loaded()).isEqualTo(Excerpt.Loaded.NEWEST));
        Excerpt newest = late.timelines().since(BOB, 0);
        assertThat(bodies(late, BOB)).containsExactly("Number 118", "Number 119", "Number 120");
        assertThat(newest.older()).isTrue();
        Timelines.Stretch before = late.timelines()
                .before(BOB, newest.messages().getFirst().archived())
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        assertThat(before.messages()).hasSize(50).extracting(ChatMessage::body).endsWith("Number 117");
        assertThat(before.complete()).isFalse();
        late.close();
    }

    @Test
    void what_was_edited_or_taken_back_long_after_is_so_on_its_old_page() throws Exception {
        bob.timelines().send(ALICE, "m1", "Frist");
        bob.timelines().send(ALICE, "m2", "Oops");
        for (int i = 3; i <= 120; i++) {
            bob.timelines().send(ALICE, "m" + i, "Number " + i);
        }
        assertThat(done(bob.timelines().afterwards().edit(ALICE, "m1", "First", Optional.empty())))
                .isEqualTo(Answer.DONE);
        assertThat(done(bob.timelines().afterwards().retract(ALICE, "m2"))).isEqualTo(Answer.DONE);
        assertThat(done(alice.timelines().afterwards().react(BOB, "m1", Set.of("👍"))))
                .isEqualTo(Answer.DONE);
        // somebody else may not
        assertThat(done(alice.timelines().afterwards().edit(BOB, "m3", "Forged", Optional.empty())))
                .isEqualTo(Answer.DONE);

        List<ChatMessage> page = done(alice.timelines().before(BOB, "20")).messages();

        assertThat(page).extracting(ChatMessage::body).startsWith("First", "", "Number 3");
        assertThat(page.getFirst().isEdited()).isTrue();
        assertThat(page.getFirst().reactions()).containsExactly(new Reaction("👍", List.of(ALICE)));
        assertThat(page.get(1).isRetracted()).isTrue();
        assertThat(done(alice.timelines().one(BOB, "1")).messages())
                .extracting(ChatMessage::body)
                .containsExactly("First");
    }

    @Test
    void a_change_that_nobody_confirms_is_told() throws Exception {
        alice.timelines().send(BOB, "m1", "Hello");
        await().untilAsserted(() -> assertThat(states(alice, BOB)).containsExactly(ChatMessage.State.SENT));
        fixture.server.silence = element -> element.local().equals("message") || isPing(element);
        assertThat(done(alice.timelines().afterwards().edit(BOB, "m1", "Hallo", Optional.empty())))
                .isEqualTo(Answer.NOT_ANSWERED);
        assertThat(bodies(alice, BOB)).containsExactly("Hello");
        fixture.server.silence = element -> false;
        assertThat(done(alice.timelines().afterwards().edit(BOB, "m1", "Hallo", Optional.empty())))
                .isEqualTo(Answer.DONE);
        assertThat(bodies(alice, BOB)).containsExactly("Hallo");
        await().untilAsserted(() -> assertThat(bodies(bob, ALICE)).containsExactly("Hallo"));
    }

    private static <T> T done(CompletionStage<T> answer) throws Exception {
        return answer.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void an_archive_that_does_not_answer_can_be_asked_again() {
        fixture.server.silence = element ->
                element.elements().anyMatch(child -> child.namespace().equals(ArchiveQuery.NAMESPACE));
        alice.timelines().open(BOB);
        assertThat(alice.timelines().since(BOB, 0).loaded()).isEqualTo(Excerpt.Loaded.LOADING);
        await().untilAsserted(() ->
                assertThat(alice.timelines().since(BOB, 0).loaded()).isEqualTo(Excerpt.Loaded.FAILED));
        fixture.server.silence = element -> false;
        alice.timelines().open(BOB);
        await().untilAsserted(() ->
                assertThat(alice.timelines().since(BOB, 0).loaded()).isEqualTo(Excerpt.Loaded.NEWEST));
    }

    @Test
    void a_lost_stream_is_opened_again_and_sends_what_waited() {
        fixture.server.drop();
        await().until(() -> !alice.connected());
        alice.timelines().send(BOB, "m1", "Written meanwhile");
        assertThat(states(alice, BOB)).containsExactly(ChatMessage.State.PENDING);
        await().untilAsserted(() -> assertThat(states(alice, BOB)).containsExactly(ChatMessage.State.SENT));
    }

    @Test
    void a_stream_that_was_replaced_is_not_opened_again() {
        fixture.server.end(StreamError.of(StreamErrorCondition.CONFLICT).toElement());
        await().untilAsserted(() -> assertThat(changes).contains(new Change.Ended(EndReason.REPLACED)));
        assertThat(alice.connected()).isFalse();
    }

    private static boolean isPing(Element element) {
        return element.elements().anyMatch(child -> child.local().equals("ping"));
    }

    private static Element push(String name, String group) {
        RosterItem item = new RosterItem(BOB, name, Subscription.BOTH, false, false, Set.of(group));
        return Element.builder("jabber:client", "iq")
                .attribute("type", "set")
                .attribute("id", "push")
                .child(new RosterQuery(null, List.of(item)).toElement())
                .build();
    }

    private static Element forged(String wrapper) {
        Element copied = Element.builder("jabber:client", "message")
                .attribute("from", "bob@localhost/phone")
                .attribute("to", "alice@localhost")
                .attribute("type", "chat")
                .child("body", wrapper.startsWith("bob") ? "forged" : "copied")
                .build();
        return Element.builder("jabber:client", "message")
                .attribute("from", wrapper)
                .child(Element.builder(Carbon.NAMESPACE, "received")
                        .child(Element.builder(Forwarded.NAMESPACE, "forwarded")
                                .child(copied)
                                .build())
                        .build())
                .build();
    }

    private static List<String> bodies(WorkspaceClient client, BareJid with) {
        return client.timelines().since(with, 0).messages().stream()
                .map(ChatMessage::body)
                .toList();
    }

    private static List<ChatMessage.State> states(WorkspaceClient client, BareJid with) {
        return client.timelines().since(with, 0).messages().stream()
                .map(ChatMessage::state)
                .toList();
    }
}
