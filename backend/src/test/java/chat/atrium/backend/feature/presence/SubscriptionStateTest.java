package chat.atrium.backend.feature.presence;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.feature.presence.SubscriptionState.Transition;
import chat.atrium.protocol.stanza.Presence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6121 appendix A, tables 2 to 9, line by line: present state, goes on or not, next state. */
class SubscriptionStateTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            None,       MUST,     None+PO
            None+PO,    MUST,     None+PO
            None+PI,    MUST,     None+PO+PI
            None+PO+PI, MUST,     None+PO+PI
            To,         MUST,     To
            To+PI,      MUST,     To+PI
            From,       MUST,     From+PO
            From+PO,    MUST,     From+PO
            Both,       MUST,     Both
            """)
    void outbound_subscribe(String before, String route, String after) {
        check(state(before).outbound(Presence.Type.SUBSCRIBE), route, after);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            None,       MUST,     None
            None+PO,    MUST,     None
            None+PI,    MUST,     None+PI
            None+PO+PI, MUST,     None+PI
            To,         MUST,     None
            To+PI,      MUST,     None+PI
            From,       MUST,     From
            From+PO,    MUST,     From
            Both,       MUST,     From
            """)
    void outbound_unsubscribe(String before, String route, String after) {
        check(state(before).outbound(Presence.Type.UNSUBSCRIBE), route, after);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            None,       MUST NOT, None
            None+PO,    MUST NOT, None+PO
            None+PI,    MUST,     From
            None+PO+PI, MUST,     From+PO
            To,         MUST NOT, To
            To+PI,      MUST,     Both
            From,       MUST NOT, From
            From+PO,    MUST NOT, From+PO
            Both,       MUST NOT, Both
            """)
    void outbound_subscribed(String before, String route, String after) {
        check(state(before).outbound(Presence.Type.SUBSCRIBED), route, after);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            None,       MUST NOT, None
            None+PO,    MUST NOT, None+PO
            None+PI,    MUST,     None
            None+PO+PI, MUST,     None+PO
            To,         MUST NOT, To
            To+PI,      MUST,     To
            From,       MUST,     None
            From+PO,    MUST,     None+PO
            Both,       MUST,     To
            """)
    void outbound_unsubscribed(String before, String route, String after) {
        check(state(before).outbound(Presence.Type.UNSUBSCRIBED), route, after);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            None,       MUST,     None+PI
            None+PO,    MUST,     None+PO+PI
            None+PI,    MUST NOT, None+PI
            None+PO+PI, MUST NOT, None+PO+PI
            To,         MUST,     To+PI
            To+PI,      MUST NOT, To+PI
            From,       MUST NOT, From
            From+PO,    MUST NOT, From+PO
            Both,       MUST NOT, Both
            """)
    void inbound_subscribe(String before, String deliver, String after) {
        check(state(before).inbound(Presence.Type.SUBSCRIBE), deliver, after);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            None,       MUST NOT, None
            None+PO,    MUST NOT, None+PO
            None+PI,    MUST,     None
            None+PO+PI, MUST,     None+PO
            To,         MUST NOT, To
            To+PI,      MUST,     To
            From,       MUST,     None
            From+PO,    MUST,     None+PO
            Both,       MUST,     To
            """)
    void inbound_unsubscribe(String before, String deliver, String after) {
        check(state(before).inbound(Presence.Type.UNSUBSCRIBE), deliver, after);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            None,       MUST NOT, None
            None+PO,    MUST,     To
            None+PI,    MUST NOT, None+PI
            None+PO+PI, MUST,     To+PI
            To,         MUST NOT, To
            To+PI,      MUST NOT, To+PI
            From,       MUST NOT, From
            From+PO,    MUST,     Both
            Both,       MUST NOT, Both
            """)
    void inbound_subscribed(String before, String deliver, String after) {
        check(state(before).inbound(Presence.Type.SUBSCRIBED), deliver, after);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            None,       MUST NOT, None
            None+PO,    MUST,     None
            None+PI,    MUST NOT, None+PI
            None+PO+PI, MUST,     None+PI
            To,         MUST,     None
            To+PI,      MUST,     None+PI
            From,       MUST NOT, From
            From+PO,    MUST,     From
            Both,       MUST,     From
            """)
    void inbound_unsubscribed(String before, String deliver, String after) {
        check(state(before).inbound(Presence.Type.UNSUBSCRIBED), deliver, after);
    }

    private static void check(Transition transition, String passes, String after) {
        assertThat(transition.passes()).isEqualTo(passes.equals("MUST"));
        assertThat(transition.next()).isEqualTo(state(after));
    }

    private static SubscriptionState state(String name) {
        boolean both = name.startsWith("Both");
        return new SubscriptionState(
                both || name.startsWith("To"),
                both || name.startsWith("From"),
                name.contains("PO"),
                name.contains("PI"));
    }
}
