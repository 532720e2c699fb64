package chat.atrium.protocol.xep.archive;

import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;

/**
 * The end of an answer: which page came (XEP-0313 §3).
 *
 * @param complete true if nothing that matches lies beyond it (§3.3.2)
 */
public record ArchivePage(Page page, boolean complete) {

    private static final String LOCAL = "fin";

    /** Reads the payload of the result, if it is one. */
    public static Optional<ArchivePage> find(Element fin) {
        if (!fin.is(ArchiveQuery.NAMESPACE, LOCAL)) {
            return Optional.empty();
        }
        return Optional.of(new ArchivePage(
                fin.find(PageRequest.NAMESPACE, "set").map(Page::read).orElseGet(() -> Page.empty(null)),
                fin.findAttribute("complete").filter("true"::equals).isPresent()));
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(ArchiveQuery.NAMESPACE, LOCAL);
        if (complete) {
            builder.attribute("complete", "true");
        }
        return builder.child(page.toElement()).build();
    }
}
