package chat.atrium.backend.routing;

import static chat.atrium.backend.routing.Cast.xml;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.Service;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The way to a service with an address of its own, and from there to many. */
class ServiceTest {

    private final Cast cast = new Cast(Choir::new);
    private final Actor romeo = cast.arrives("romeo", "orchard");
    private final Actor juliet = cast.arrives("juliet", "balcony");

    /** Repeats messages to everybody it knows, results to whoever asks, and fails for the rest. */
    private record Choir(FanoutDelivery delivery) implements Service {

        private static final List<Jid> SINGERS = List.of(
                Jid.parse("romeo@example.org/orchard"),
                Jid.parse("nobody@example.org/here"),
                Jid.parse("juliet@example.org/balcony"),
                Jid.parse("juliet@example.org"));

        @Override
        public Optional<Domainpart> findAddress(Domainpart workspace) {
            return Optional.of(Domainpart.of("choir." + workspace));
        }

        @Override
        public CompletionStage<Void> handle(Envelope envelope, Consumer<Iq> answers) {
            Stanza stanza = envelope.stanza();
            switch (stanza) {
                case Iq iq -> answers.accept(iq.toResult());
                case Message message when message.type() == Message.Type.ERROR -> {}
                default -> {
                    if (stanza.findId().isEmpty()) {
                        return CompletableFuture.failedStage(
                                new StanzaException(ErrorCondition.NOT_ALLOWED, "sing with an id"));
                    }
                    Jid self = envelope.addressee().jid();
                    delivery.deliver(new Fanout(Stanza.from(stanza, self), SINGERS));
                }
            }
            return CompletableFuture.completedStage(null);
        }
    }

    @Test
    void one_stanza_comes_to_each_session_and_by_the_usual_way_to_an_account() {
        romeo.says("<message to='choir.example.org' id='m' type='chat'><subject>la</subject></message>");
        assertThat(romeo.hears())
                .containsExactly(
                        xml("<message from='choir.example.org' to='romeo@example.org/orchard' id='m' type='chat'>"
                                + "<subject>la</subject></message>"));
        assertThat(juliet.hears())
                .extracting(stanza -> stanza.findAttribute("to").orElseThrow())
                .containsExactlyInAnyOrder("juliet@example.org/balcony", "juliet@example.org");
    }

    @Test
    void a_session_that_has_ended_gets_nothing() {
        juliet.leaves();
        romeo.says("<message to='choir.example.org' id='m' type='groupchat'><subject>la</subject></message>");
        assertThat(romeo.hears()).hasSize(1);
        assertThat(juliet.hears()).isEmpty();
    }

    @Test
    void a_request_is_answered_once_and_a_refusal_comes_back() {
        romeo.says("<iq to='choir.example.org' id='q' type='get'><ping xmlns='urn:xmpp:ping'/></iq>");
        romeo.says("<message to='choir.example.org' type='chat'><body>la</body></message>");
        List<Element> heard = romeo.hears();
        assertThat(heard)
                .extracting(stanza -> stanza.findAttribute("type").orElseThrow())
                .containsExactlyInAnyOrder("result", "error");
        assertThat(heard)
                .filteredOn(stanza -> stanza.local().equals("message"))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.toString()).contains("<not-allowed"));
    }
}
