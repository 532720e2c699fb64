package chat.atrium.protocol.xep.task;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;

/** Refuses what does not replace the revision that there is, and says which one there is (§5.4). */
public final class StaleTask {

    private static final String LOCAL = "stale";

    private StaleTask() {}

    /** The refusal. */
    public static StanzaError error(Task current) {
        return StanzaError.of(ErrorCondition.CONFLICT)
                .withDetail(Element.builder(Task.NAMESPACE, LOCAL)
                        .child(current.toElement())
                        .build());
    }

    /** What there is, if that is why something was refused. */
    public static Optional<Task> find(StanzaError error) {
        return error.details().stream()
                .filter(detail -> detail.is(Task.NAMESPACE, LOCAL))
                .flatMap(detail -> detail.elements(Task.XCAL, "icalendar"))
                .flatMap(icalendar -> Task.find(icalendar).stream())
                .findFirst();
    }
}
