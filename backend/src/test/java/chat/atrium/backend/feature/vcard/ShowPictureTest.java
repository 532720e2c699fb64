package chat.atrium.backend.feature.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.Roster;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.Team;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.vcard.PhotoUpdate;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowPictureTest {

    private static final FullJid BALCONY = FullJid.parse("juliet@example.org/balcony");
    private static final Presence PLAIN = Presence.of(Presence.Type.AVAILABLE);
    private static final Presence HIDING = PLAIN.with(new PhotoUpdate("").toElement());
    private static final Presence SILENT = PLAIN.with(Element.of(PhotoUpdate.NAMESPACE, "x"));
    private static final Presence WRONG = PLAIN.with(new PhotoUpdate("wrong").toElement());

    private static AccountState showing(Presence presence) {
        SessionState session = SessionState.bound(BALCONY, new SessionId("s")).available(presence);
        return AccountState.loaded(1, BALCONY.bare(), Roster.EMPTY, Team.NONE).with(session);
    }

    private static List<Optional<PhotoUpdate>> told(Outcome outcome) {
        return outcome.deliveries().stream()
                .map(delivery -> PhotoUpdate.find((Presence) delivery.stanza()))
                .toList();
    }

    @Test
    void whoever_does_not_hide_shows_the_picture() {
        for (Presence presence : List.of(PLAIN, SILENT, WRONG)) {
            Outcome outcome = showing(presence).apply(new ShowPicture("abc"));

            assertThat(told(outcome)).containsExactly(Optional.of(new PhotoUpdate("abc")));
            assertThat(outcome.state().findPicture()).contains("abc");
        }
    }

    @Test
    void whoever_hides_goes_on_hiding() {
        Outcome outcome = showing(HIDING).apply(new ShowPicture("abc"));

        assertThat(told(outcome)).isEmpty();
        assertThat(outcome.state().findPicture()).contains("abc");
    }

    @Test
    void a_picture_that_is_gone_is_told_and_the_next_one_is_told_too() {
        AccountState pictured = showing(PLAIN).apply(new ShowPicture("abc")).state();
        Outcome gone = pictured.apply(new ShowPicture(""));
        Outcome next = gone.state().apply(new ShowPicture("def"));

        assertThat(told(gone)).containsExactly(Optional.of(new PhotoUpdate("")));
        assertThat(told(next)).containsExactly(Optional.of(new PhotoUpdate("def")));
    }

    @Test
    void the_same_picture_is_no_news() {
        AccountState pictured = showing(PLAIN).apply(new ShowPicture("abc")).state();

        assertThat(told(pictured.apply(new ShowPicture("abc")))).isEmpty();
    }
}
