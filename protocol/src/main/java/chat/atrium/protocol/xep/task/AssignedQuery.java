package chat.atrium.protocol.xep.task;

import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for all tasks that are for who asks, in whatever rooms ({@code docs/xep-tasks.md} §5.8).
 *
 * @param closed those that are done or cancelled, too
 */
public record AssignedQuery(boolean closed, @Nullable PageRequest page) {

    public static final Name NAME = new Name(Task.NAMESPACE, "assigned");

    /**
     * Reads a request.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException {@code bad-request} if the page is none
     */
    public static AssignedQuery read(Element query) {
        return new AssignedQuery(
                query.findAttribute("closed").filter("true"::equals).isPresent(), pageOf(query));
    }

    static @Nullable PageRequest pageOf(Element query) {
        return query.find(PageRequest.NAMESPACE, "set").map(PageRequest::read).orElse(null);
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAME.namespace(), NAME.local())
                .attribute("closed", closed ? Optional.of("true") : Optional.empty());
        return page == null ? builder.build() : builder.child(page.toElement()).build();
    }
}
