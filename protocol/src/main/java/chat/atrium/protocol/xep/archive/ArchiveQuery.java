package chat.atrium.protocol.xep.archive;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks an archive for a page of messages (XEP-0313 §3).
 *
 * @param queryId comes back in every result
 * @param flipped true if the page is wanted newest first (§3.3.4)
 */
public record ArchiveQuery(@Nullable String queryId, ArchiveFilter filter, PageRequest page, boolean flipped) {

    public static final String NAMESPACE = "urn:xmpp:mam:2";

    public static final Name NAME = new Name(NAMESPACE, "query");

    private static final PageRequest ANY_PAGE = new PageRequest(null, new PageRequest.Start.First());

    /** A page of what the filter lets through, in order. */
    public static ArchiveQuery of(String queryId, ArchiveFilter filter, PageRequest page) {
        return new ArchiveQuery(queryId, filter, page, false);
    }

    /**
     * Reads a request of type set.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if form or page are not well made
     */
    public static ArchiveQuery read(Element query) {
        return new ArchiveQuery(
                query.findAttribute("queryid").orElse(null),
                query.find(Form.NAMESPACE, "x")
                        .map(Form::read)
                        .map(ArchiveFilter::read)
                        .orElse(ArchiveFilter.NONE),
                query.find(PageRequest.NAMESPACE, "set").map(PageRequest::read).orElse(ANY_PAGE),
                query.find(NAMESPACE, "flip-page").isPresent());
    }

    /** The request for the form with all fields (§3.1.5), and its answer around that form. */
    public static Element form(@Nullable Form form) {
        Element.Builder builder = Element.builder(NAMESPACE, NAME.local());
        return form == null ? builder.build() : builder.child(form.toElement()).build();
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, NAME.local())
                .attribute("queryid", Optional.ofNullable(queryId))
                .child(filter.toForm().toElement())
                .child(page.toElement());
        if (flipped) {
            builder.child(Element.of(NAMESPACE, "flip-page"));
        }
        return builder.build();
    }
}
