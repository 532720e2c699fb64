package chat.atrium.protocol.jid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocks.xmpp.precis.PrecisProfiles;

class JidTest {

    /** RFC 7622 §3.5, table 1. */
    @ParameterizedTest
    @CsvSource({
        "juliet@example.com, juliet@example.com",
        "juliet@example.com/foo, juliet@example.com/foo",
        "juliet@example.com/foo bar, juliet@example.com/foo bar",
        "juliet@example.com/foo@bar, juliet@example.com/foo@bar",
        "foo\\20bar@example.com, foo\\20bar@example.com",
        "fussball@example.com, fussball@example.com",
        "fußball@example.com, fußball@example.com",
        "π@example.com, π@example.com",
        "Σ@example.com/foo, σ@example.com/foo",
        "σ@example.com/foo, σ@example.com/foo",
        "ς@example.com/foo, ς@example.com/foo",
        "king@example.com/♚, king@example.com/♚",
        "example.com, example.com",
        "example.com/foobar, example.com/foobar",
        "a.example.com/b@example.net, a.example.com/b@example.net",
    })
    void the_examples_are_read(String address, String prepared) {
        assertThat(Jid.parse(address)).hasToString(prepared);
    }

    /** RFC 7622 §3.5, table 2, and more of their kind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"juliet\"@example.com",
                "foo bar@example.com",
                "juliet@example.com/",
                "@example.com/",
                "henry\u2163@example.com",
                "♚@example.com",
                "juliet@",
                "/foobar",
                "",
                "@",
                "a@b@c",
                "a<b@example.com",
                "a\u0000@example.com",
                "a@example.com/\u0007",
                "a@example.com/\ud800",
                "a@.example.com",
                "a@example..com",
                "a@example.com..",
                "a@-example.com",
                "a@example-.com",
                "a@exa_mple.com",
                "a@exa mple.com",
                "a@♚.example",
                "a@xn--.example",
                "a@xn--abc-.example",
                "a@xn--99999999999.example",
                "a@xn--a-ecp.ru\u0000",
                "a@[::1",
                "a@[1.2.3.4]",
                "a@[fe80::1%eth0]",
                "a@[::1::2]",
                "a@[v1.x:y]"
            })
    void what_is_no_address_is_refused(String address) {
        assertThatExceptionOfType(InvalidJidException.class).isThrownBy(() -> Jid.parse(address));
    }

    @ParameterizedTest
    @CsvSource({
        "EXAMPLE.Com., example.com",
        "fußball.example, fußball.example",
        "xn--fuball-cta.example, fußball.example",
        "XN--FUBALL-CTA.example, fußball.example",
        "Bücher.example, bücher.example",
        "xn--bcher-kva.example, bücher.example",
        "例え。jp, 例え.jp",
        "xn--r8jz45g.jp, 例え.jp",
        "192.0.2.1, 192.0.2.1",
        "例え.jp。, 例え.jp",
        "[2001:DB8::1], [2001:db8::1]",
        "[2001:0db8:0000:0:0:0:0:0001], [2001:db8::1]",
        "[2001:db8:0:0:1:0:0:1], [2001:db8::1:0:0:1]",
        "[2001:db8:0:1:1:1:1:1], [2001:db8:0:1:1:1:1:1]",
        "[2001:db8::1:1:1:1:1], [2001:db8:0:1:1:1:1:1]",
        "[2001:0:0:1::1], [2001:0:0:1::1]",
        "[0:0:0:0:0:0:0:0], [::]",
        "[1:0:0:0:0:0:0:0], [1::]",
        "[::192.0.2.1], [::c000:201]",
        "[::ffff:192.0.2.1], [::ffff:192.0.2.1]",
        "[0:0:0:0:0:FFFF:C000:0201], [::ffff:192.0.2.1]",
        "xn--p1b6ci4b4b3a, उदाहरण",
    })
    void names_of_one_domain_are_one_domainpart(String written, String prepared) {
        assertThat(Domainpart.of(written).value()).isEqualTo(prepared);
    }

    @Test
    void a_part_has_at_most_1023_bytes() {
        assertThat(Localpart.of("a".repeat(1023)).value()).hasSize(1023);
        assertThat(Resourcepart.of("é".repeat(511)).value()).hasSize(511);
        refused(() -> Localpart.of("a".repeat(1024)));
        refused(() -> Resourcepart.of("é".repeat(512)));
        refused(() -> Resourcepart.of("é".repeat(5000)));
    }

    @Test
    void a_label_has_at_most_63_bytes_on_the_wire() {
        assertThat(Domainpart.of("a".repeat(63)).value()).hasSize(63);
        assertThat(Domainpart.of("ü".repeat(50) + ".example").value()).startsWith("ü");
        refused(() -> Domainpart.of("a".repeat(64)));
        refused(() -> Domainpart.of("ü".repeat(60) + ".example"));
    }

    @Property
    void a_localpart_is_prepared_once(@ForAll @From("texts") String text) {
        stable(() -> Localpart.of(text).value(), value -> Localpart.of(value).value());
    }

    @Property
    void a_domainpart_is_prepared_once(@ForAll @From("texts") String text) {
        stable(() -> Domainpart.of(text).value(), value -> Domainpart.of(value).value());
    }

    @Property
    void a_resourcepart_is_prepared_once(@ForAll @From("texts") String text) {
        stable(
                () -> Resourcepart.of(text).value(),
                value -> Resourcepart.of(value).value());
    }

    /** The short way of printable ASCII leads where the long one does. */
    @Property
    void printable_ascii_is_a_resourcepart_as_it_is(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(min = 1, max = 20) String text) {
        assertThat(Resourcepart.of(text).value()).isEqualTo(text).isEqualTo(PrecisProfiles.OPAQUE_STRING.enforce(text));
    }

    @Property
    void an_address_is_read_as_it_is_written(
            @ForAll @From("texts") String local,
            @ForAll @From("texts") String domain,
            @ForAll @From("texts") String resource) {
        FullJid jid;
        try {
            jid = new FullJid(BareJid.of(Localpart.of(local), Domainpart.of(domain)), Resourcepart.of(resource));
        } catch (InvalidJidException e) {
            return;
        }
        assertThat(Jid.parse(jid.toString())).isEqualTo(jid);
    }

    /** What folds, composes, widens, turns or is refused, between plain letters. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars(
                                "abzAZ09.-_@ßẞσςΣİıſÅé\u030a\u0301\u212b\u0345ｊＪ。ａ\u1100\u1161\u05d0\u0661\u0327\u00b7l")
                        .ofMaxLength(6),
                Arbitraries.strings().ofMaxLength(8));
    }

    @Property
    void punycode_is_read_as_it_is_written(@ForAll @StringLength(min = 1, max = 20) String text) {
        String label = text.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(Punycode.decode(Punycode.encode(label))).isEqualTo(label);
    }

    /** RFC 3492 §7.1, (A) Arabic and (L) Japanese. */
    @Example
    void the_examples_of_punycode_come_out() {
        assertThat(Punycode.encode("ليهمابتكلموشعربي؟")).isEqualTo("egbpdaj6bu4bxfgehfvwxn");
        assertThat(Punycode.encode("3年b組金八先生")).isEqualTo("3b-ww4c5e180e575a65lsy2b");
        assertThat(Punycode.decode("3b-ww4c5e180e575a65lsy2b")).isEqualTo("3年b組金八先生");
    }

    private static void stable(Supplier<String> first, UnaryOperator<String> second) {
        String once;
        try {
            once = first.get();
        } catch (InvalidJidException e) {
            return;
        }
        assertThat(second.apply(once)).isEqualTo(once);
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(InvalidJidException.class).isThrownBy(call);
    }
}
