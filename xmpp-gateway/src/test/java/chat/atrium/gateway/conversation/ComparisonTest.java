package chat.atrium.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void attributes_and_siblings_come_in_any_order() {
        assertThat(difference("<m b='2' a='1'><x/><y/></m>", "<m a='1' b='2'><y/><x/></m>"))
                .isEmpty();
    }

    @Test
    void indentation_does_not_count() {
        assertThat(difference("<m>\n  <x/>\n</m>", "<m><x/></m>")).isEmpty();
    }

    @Test
    void white_space_in_a_text_counts() {
        assertThat(difference("<body>Hi</body>", "<body> Hi</body>")).hasValue("<body> holds ' Hi', not 'Hi'");
    }

    @Test
    void the_namespace_counts() {
        assertThat(difference("<m xmlns='a'/>", "<m xmlns='b'/>")).hasValue("it is {b}m instead of {a}m");
    }

    @Test
    void an_attribute_too_many_is_told() {
        assertThat(difference("<m/>", "<m id='1'/>")).hasValue("<m> has also id='1'");
    }

    @Test
    void an_attribute_that_may_be_absent_may_be_absent() {
        assertThat(difference("<m id='{maybe}'/>", "<m/>")).isEmpty();
        assertThat(difference("<m id='{maybe}'/>", "<m id='1'/>")).isEmpty();
    }

    @Test
    void an_attribute_that_may_be_anything_may_not_be_absent() {
        assertThat(difference("<m id='{any}'/>", "<m/>")).hasValue("<m> has no id");
    }

    @Test
    void any_among_children_allows_more_of_them() {
        assertThat(difference("<m><x/>{any}</m>", "<m><y/><x/>text</m>")).isEmpty();
        assertThat(difference("<m><x/></m>", "<m><y/><x/></m>")).hasValue("<m> has also <y/>");
    }

    @Test
    void the_nearest_child_tells_what_differs() {
        assertThat(difference("<m><x a='1'/></m>", "<m><x a='2'/></m>")).hasValue("<x a='2'> should be '1'");
    }

    private static Optional<String> difference(String expected, String actual) {
        return new Comparison(new Wildcards()).difference(element(expected), element(actual));
    }

    private static Element element(String xml) {
        return XmlReader.read(xml, ScriptParser.LIMITS);
    }
}
