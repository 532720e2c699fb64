package chat.atrium.web.workspace;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.direct.DirectNavigation;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People under a heading; items are kept and changed in place, so that focus and scroll position stay. */
final class PeopleList extends Section {

    private final UnorderedList list = new UnorderedList();
    private final Map<BareJid, PersonItem> items = new LinkedHashMap<>();
    private List<BareJid> order = List.of();
    private String currentPath = "";

    PeopleList(String heading) {
        H2 title = new H2(heading);
        title.addClassName("sidebar-section");
        list.addClassName("people");
        add(title, list);
    }

    void show(List<PersonEntry> entries, BareJid self) {
        List<BareJid> wanted =
                entries.stream().map(entry -> entry.person().jid()).toList();
        items.keySet().retainAll(wanted);
        for (PersonEntry entry : entries) {
            items.computeIfAbsent(entry.person().jid(), jid -> newItem(jid, self))
                    .show(entry);
        }
        if (!wanted.equals(order)) {
            order = wanted;
            list.removeAll();
            wanted.forEach(jid -> list.add(items.get(jid)));
        }
        setVisible(!entries.isEmpty());
    }

    private PersonItem newItem(BareJid jid, BareJid self) {
        String path = DirectNavigation.path(jid, self.domain());
        PersonItem item = new PersonItem(path);
        item.current(path.equals(currentPath));
        return item;
    }

    void current(String path, BareJid self) {
        currentPath = path;
        items.forEach((jid, item) ->
                item.current(DirectNavigation.path(jid, self.domain()).equals(path)));
    }
}
