package chat.atrium.backend.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.port.Sender;
import chat.atrium.backend.session.RemoveSession;
import chat.atrium.backend.session.UnknownSessionException;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamErrorCondition;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Promise 2: what a session sends that its home has lost does not count as handled, and its client learns of it. */
class UnknownSessionTest {

    private final Cast cast = new Cast();
    private final Actor romeo = cast.arrives("romeo", "orchard");
    private final Actor juliet = cast.arrives("juliet", "balcony");

    private CompletableFuture<Void> writes() {
        return cast.enter(
                        new Sender.Session(romeo.jid(), romeo.id()),
                        Stanza.read(
                                Cast.xml("<message to='juliet@example.org' type='chat'><body>Hark</body></message>")))
                .toCompletableFuture();
    }

    @Test
    void it_ends_and_what_it_sent_is_not_handled() {
        cast.accounts()
                .post(
                        romeo.jid().bare(),
                        home -> home.apply(new RemoveSession(home.account().session(romeo.jid()))))
                .toCompletableFuture()
                .join();
        assertThatThrownBy(() -> writes().join()).hasCauseInstanceOf(UnknownSessionException.class);
        assertThat(romeo.closed())
                .hasValueSatisfying(
                        error -> assertThat(error.condition()).isEqualTo(StreamErrorCondition.INTERNAL_SERVER_ERROR));
        assertThat(juliet.hears()).isEmpty();
    }

    @Test
    void one_that_its_home_knows_is_served() {
        writes().join();
        assertThat(romeo.closed()).isEmpty();
        assertThat(juliet.hears()).hasSize(1);
    }
}
