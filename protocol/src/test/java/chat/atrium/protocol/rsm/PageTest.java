package chat.atrium.protocol.rsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.atrium.protocol.rsm.PageRequest.Start;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    static Stream<PageRequest> requests() {
        return Stream.of(
                PageRequest.first(10),
                PageRequest.last(10),
                PageRequest.after("a", 10),
                PageRequest.before("b", 10),
                new PageRequest(null, new Start.At(371)),
                new PageRequest(0, new Start.First()));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_is_read_as_it_is_written(PageRequest request) {
        assertThat(PageRequest.read(request.toElement())).isEqualTo(request);
    }

    @Test
    void a_page_is_read_as_it_is_written() {
        Page page = new Page("a", 0, "b", 800);

        assertThat(Page.read(page.toElement())).isEqualTo(page);
        assertThat(Page.read(Page.empty(0).toElement())).isEqualTo(Page.empty(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<max>many</max>",
                "<max>-1</max>",
                "<index>first</index>",
                "<after>a</after><before>b</before>",
                "<after>a</after><index>1</index>"
            })
    void a_malformed_request_is_refused(String inner) {
        var set = XmlReader.read(
                "<set xmlns='" + PageRequest.NAMESPACE + "'>" + inner + "</set>", new XmlLimits(1000, 5, 5, 50));

        assertThatExceptionOfType(StanzaException.class).isThrownBy(() -> PageRequest.read(set));
    }
}
