package chat.atrium.web.workspace;

import chat.atrium.protocol.jid.BareJid;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Conversations under a heading; items are kept and changed in place, so that focus and scroll position stay.
 *
 * @param <E> what is shown of a conversation
 */
final class EntryList<E> extends Section {

    private final UnorderedList list = new UnorderedList();
    private final Map<BareJid, EntryItem<E>> items = new LinkedHashMap<>();
    private final Function<E, BareJid> address;
    private final Function<BareJid, String> path;
    private final Function<String, EntryItem<E>> builder;
    private List<BareJid> order = List.of();
    private String currentPath = "";

    /**
     * An empty list.
     *
     * @param path of the page of a conversation
     * @param builder makes an item that leads to a path
     */
    EntryList(
            String heading,
            Function<E, BareJid> address,
            Function<BareJid, String> path,
            Function<String, EntryItem<E>> builder) {
        this.address = address;
        this.path = path;
        this.builder = builder;
        Header head = new Header(new H2(heading));
        head.addClassName("sidebar-section");
        list.addClassName("people");
        add(head, list);
    }

    /** Adds something to the heading. */
    void addToHead(Component part) {
        getComponentAt(0).getElement().appendChild(part.getElement());
    }

    void show(List<E> entries) {
        List<BareJid> wanted = entries.stream().map(address).toList();
        items.keySet().retainAll(wanted);
        for (E entry : entries) {
            items.computeIfAbsent(address.apply(entry), this::newItem).show(entry);
        }
        if (!wanted.equals(order)) {
            order = wanted;
            list.removeAll();
            wanted.forEach(jid -> list.add(items.get(jid)));
        }
    }

    private EntryItem<E> newItem(BareJid jid) {
        String href = path.apply(jid);
        EntryItem<E> item = builder.apply(href);
        item.current(href.equals(currentPath));
        return item;
    }

    void current(String open) {
        currentPath = open;
        items.forEach((jid, item) -> item.current(path.apply(jid).equals(open)));
    }
}
