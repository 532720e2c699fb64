package chat.atrium.protocol.xep.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RosterQueryTest {

    private static final BareJid JULIET = BareJid.parse("juliet@example.org");

    @Property
    void what_is_written_is_read(
            @ForAll String name,
            @ForAll Subscription subscription,
            @ForAll boolean ask,
            @ForAll boolean approved,
            @ForAll @Size(max = 3) Set<@AlphaChars String> groups) {
        RosterItem item = new RosterItem(JULIET, name, subscription, ask, approved, groups);
        RosterQuery query = new RosterQuery("7", List.of(item, RosterItem.of(BareJid.parse("example.org"))));
        assertThat(RosterQuery.read(query.toElement())).isEqualTo(query);
    }

    @Test
    void no_version_and_an_empty_one_are_different() {
        assertThat(RosterQuery.read(new RosterQuery(null, List.of()).toElement())
                        .ver())
                .isNull();
        assertThat(RosterQuery.read(new RosterQuery("", List.of()).toElement()).ver())
                .isEmpty();
    }

    @Test
    void a_contact_is_a_bare_address() {
        Element full = Element.builder(RosterQuery.NAMESPACE, "query")
                .child(Element.builder(RosterQuery.NAMESPACE, "item")
                        .attribute("jid", "juliet@example.org/balcony")
                        .build())
                .build();
        assertThatThrownBy(() -> RosterQuery.read(full)).isInstanceOf(StanzaException.class);
    }
}
