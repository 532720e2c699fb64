package chat.atrium.web.direct;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import org.junit.jupiter.api.Test;

class DirectNavigationTest {

    private static final Domainpart HERE = Domainpart.of("localhost");

    @Test
    void somebody_of_the_own_domain_needs_no_domain() {
        assertThat(DirectNavigation.path(BareJid.parse("alice@localhost"), HERE))
                .isEqualTo("dm/alice");
        assertThat(DirectNavigation.find("alice", HERE)).contains(BareJid.parse("alice@localhost"));
    }

    @Test
    void somebody_elsewhere_is_named_in_full() {
        assertThat(DirectNavigation.path(BareJid.parse("bob@example.org"), HERE))
                .isEqualTo("dm/bob%40example.org");
        assertThat(DirectNavigation.find("bob@example.org", HERE)).contains(BareJid.parse("bob@example.org"));
    }

    @Test
    void what_is_no_address_names_nobody() {
        assertThat(DirectNavigation.find("a b", HERE)).isEmpty();
        assertThat(DirectNavigation.find("@", HERE)).isEmpty();
    }
}
