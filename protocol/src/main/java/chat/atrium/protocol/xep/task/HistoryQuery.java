package chat.atrium.protocol.xep.task;

import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import org.jspecify.annotations.Nullable;

/**
 * Asks what has become of a task, and by whom ({@code docs/xep-tasks.md} §5.9).
 *
 * @param id of the task
 */
public record HistoryQuery(String node, String id, @Nullable PageRequest page) {

    public static final Name NAME = new Name(Task.NAMESPACE, "history");

    /**
     * Reads a request.
     *
     * @throws StanzaException {@code bad-request} if it does not name a task, or the page is none
     */
    public static HistoryQuery read(Element query) {
        return new HistoryQuery(required(query, "node"), required(query, "id"), AssignedQuery.pageOf(query));
    }

    private static String required(Element query, String attribute) {
        return query.findAttribute(attribute)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new StanzaException(ErrorCondition.BAD_REQUEST, attribute + " is missing"));
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAME.namespace(), NAME.local())
                .attribute("node", node)
                .attribute("id", id);
        return page == null ? builder.build() : builder.child(page.toElement()).build();
    }
}
