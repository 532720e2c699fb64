package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.xep.vcard.VCard;
import chat.atrium.protocol.xml.Element;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnProfileTest {

    private final SilentStreams streams = new SilentStreams();
    private final Connection connection = new Connection(streams, Duration.ofSeconds(30), stanza -> {});
    private final OwnProfile profile = new OwnProfile(
            ClientFixture.ALICE, new Pictures(new ClientFixture.Settings()), new OwnStatus(InstantSource.system()));

    @Test
    void a_late_answer_does_not_take_back_the_name_just_given() {
        profile.loading();
        var _ = profile.rename(connection, "Alice");
        streams.answer();
        profile.loaded(VCard.request());
        assertThat(profile.person().name()).isEqualTo("Alice");
    }

    @Test
    void an_answer_to_a_later_question_counts() {
        var _ = profile.rename(connection, "Alice");
        streams.answer();
        profile.loading();
        profile.loaded(named("Alice Archer"));
        assertThat(profile.person().name()).isEqualTo("Alice Archer");
    }

    @Test
    void a_second_change_waits_for_the_first_and_keeps_it() {
        profile.loaded(named("Al"));
        var _ = profile.rename(connection, "Alice");
        var _ = profile.picture(connection, Optional.empty());
        assertThat(streams.requests()).hasSize(1);
        streams.answer();
        assertThat(streams.requests()).hasSize(2);
        assertThat(VCard.read(streams.requests().getLast().request()).findFullName())
                .contains("Alice");
    }

    private static Element named(String name) {
        return new VCard(name, null, null).over(VCard.request());
    }
}
