package chat.atrium.backend.feature.caps;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.cluster.SessionTraits;
import chat.atrium.backend.port.Questions;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.routing.Cast;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Roster;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.Team;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.caps.EntityCapabilities;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class SessionCapabilitiesTest {

    private static final FullJid ORCHARD = FullJid.parse("romeo@example.org/orchard");
    private static final FullJid GARDEN = FullJid.parse("romeo@example.org/garden");
    private static final String WANTED = "urn:example:node+notify";
    private static final DiscoInfo CLIENT =
            DiscoInfo.of(List.of(DiscoIdentity.of("client", "pc")), List.of(WANTED, "urn:example:other"));
    private static final EntityCapabilities TRUE = EntityCapabilities.of("https://client.example", CLIENT);
    private static final EntityCapabilities FALSE =
            new EntityCapabilities("https://client.example", "sha-1", "no such hash");

    private final Map<Jid, CompletableFuture<Iq>> asked = new LinkedHashMap<>();
    private final List<ServerEvent> told = new ArrayList<>();
    private final SessionCapabilities capabilities = new SessionCapabilities(
            kind -> SessionTraits.ofOneNode(),
            new Asking(asked),
            told::add,
            Cast.settings(Map.of("atrium.limits.notified-nodes", "1")));

    /** Remembers who was asked. */
    private record Asking(Map<Jid, CompletableFuture<Iq>> asked) implements Questions {
        @Override
        public CompletionStage<Iq> ask(Jid whom, Element payload) {
            return asked.computeIfAbsent(whom, jid -> new CompletableFuture<>());
        }
    }

    private void comes(FullJid session, EntityCapabilities announced) {
        tell(session, Presence.of(Presence.Type.AVAILABLE).with(announced.toElement()));
    }

    private void tell(FullJid session, Presence presence) {
        SessionState bound = SessionState.bound(session, new SessionId(session.toString()));
        SessionState now = presence.type() == Presence.Type.AVAILABLE ? bound.available(presence) : bound;
        AccountState account = AccountState.loaded(1, session.bare(), Roster.EMPTY, Team.NONE);
        capabilities.presenceChanged(account.with(now), now);
    }

    private void answers(FullJid session, DiscoInfo info) {
        Objects.requireNonNull(asked.get(session))
                .complete(Iq.get("q", DiscoInfo.request(null)).toResult(info.toElement()));
    }

    private List<FullJid> interested() {
        return capabilities.announcing(ORCHARD.bare(), WANTED);
    }

    @Test
    void what_fits_its_hash_is_believed_of_everybody() {
        comes(ORCHARD, TRUE);
        assertThat(interested()).isEmpty();

        answers(ORCHARD, CLIENT);
        comes(GARDEN, TRUE);

        assertThat(interested()).containsExactlyInAnyOrder(ORCHARD, GARDEN);
        assertThat(asked).containsOnlyKeys(ORCHARD);
        assertThat(told)
                .containsExactly(
                        new ServerEvent.FeaturesAnnounced(ORCHARD, Set.of(WANTED)),
                        new ServerEvent.FeaturesAnnounced(GARDEN, Set.of(WANTED)));
    }

    @Test
    void what_does_not_fit_its_hash_is_believed_of_one_alone() {
        comes(ORCHARD, FALSE);
        answers(ORCHARD, CLIENT);
        comes(GARDEN, FALSE);

        assertThat(interested()).containsExactly(ORCHARD);
        assertThat(asked).containsOnlyKeys(ORCHARD, GARDEN);
    }

    @Test
    void who_goes_wants_nothing_any_more() {
        comes(ORCHARD, TRUE);
        answers(ORCHARD, CLIENT);
        tell(ORCHARD, Presence.of(Presence.Type.UNAVAILABLE));

        assertThat(interested()).isEmpty();
    }

    @Test
    void an_answer_that_comes_too_late_changes_nothing() {
        comes(ORCHARD, FALSE);
        tell(ORCHARD, Presence.of(Presence.Type.UNAVAILABLE));
        answers(ORCHARD, CLIENT);

        assertThat(interested()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void the_same_presence_again_is_no_news() {
        comes(ORCHARD, TRUE);
        answers(ORCHARD, CLIENT);
        comes(ORCHARD, TRUE);

        assertThat(told).hasSize(1);
    }

    @Test
    void nobody_wants_to_hear_of_more_than_may_be() {
        DiscoInfo greedy = DiscoInfo.of(List.of(), List.of("urn:a+notify", "urn:b+notify"));
        comes(ORCHARD, FALSE);
        answers(ORCHARD, greedy);

        assertThat(capabilities.announcing(ORCHARD.bare(), "urn:a+notify")).containsExactly(ORCHARD);
        assertThat(capabilities.announcing(ORCHARD.bare(), "urn:b+notify")).isEmpty();
    }
}
