package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.mention.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalleesTest {

    private static final BareJid ANN = BareJid.parse("ann@localhost");
    private static final BareJid ANNA = BareJid.parse("anna@localhost");

    private final Callees callees = new Callees(List.of(person(ANN, "Ann Archer"), person(ANNA, "Anna")));

    private static Person person(BareJid jid, String name) {
        return new Person(jid, name, Availability.AVAILABLE, "", null);
    }

    @Test
    void names_and_addresses_call_in_any_case_the_longest_first() {
        assertThat(callees.in("🎉 @ann archer and @anna, @ANN!"))
                .containsExactly(new Reference(ANN, 2, 13), new Reference(ANNA, 18, 23), new Reference(ANN, 25, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail ann@localhost", "x@ann", "@annabel", "@nobody", "ann", "@", ""})
    void what_only_looks_like_a_name_calls_nobody(String text) {
        assertThat(callees.in(text)).isEmpty();
    }

    @Test
    void everybody_is_called_by_a_word_of_its_own() {
        assertThat(Callees.isToEverybody("@all: lunch")).isTrue();
        assertThat(Callees.isToEverybody("@alle, Mittag")).isTrue();
        assertThat(Callees.isToEverybody("@allison x@all all")).isFalse();
    }

    @Test
    void the_beginning_of_any_word_of_a_name_finds_it_the_first_word_first() {
        assertThat(callees.beginning("an", 8)).extracting(Person::jid).containsExactly(ANN, ANNA);
        assertThat(callees.beginning("arch", 8)).extracting(Person::jid).containsExactly(ANN);
        assertThat(callees.beginning("", 1)).hasSize(1);
        assertThat(callees.beginning("nn", 8)).isEmpty();
    }
}
