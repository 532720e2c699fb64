package chat.atrium.web.workspace;

import chat.atrium.web.client.Person;
import chat.atrium.web.shell.PresenceDot;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A person in the sidebar: the way to the conversation with them. */
final class PersonItem extends ListItem {

    private static final int MOST_SHOWN = 99;

    private final Anchor link = new Anchor();
    private final PersonFace face = new PersonFace();
    private final Span badge = new Span();
    private @Nullable PersonEntry shown;

    PersonItem(String href) {
        link.setHref(href);
        link.addClassName("person");
        badge.addClassName("badge");
        link.add(face.picture(), face.words(), badge);
        add(link);
    }

    void show(PersonEntry entry) {
        if (entry.equals(shown)) {
            return;
        }
        shown = entry;
        Person person = entry.person();
        face.show(person);
        link.getElement().setAttribute("title", person.jid().toString());
        link.getElement().setAttribute("data-presence", PresenceDot.nameOf(person.availability()));
        link.getElement().setAttribute("data-jid", person.jid().toString());
        unread(entry.unread());
    }

    private void unread(int count) {
        badge.setText(count == 0 ? "" : count > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(count));
        if (count > 0) {
            badge.getElement().setAttribute("aria-label", getTranslation("sidebar.unread", count));
            link.getElement().setAttribute("data-unread", "");
        } else {
            badge.getElement().removeAttribute("aria-label");
            link.getElement().removeAttribute("data-unread");
        }
    }

    /** Marks the conversation that is open. */
    void current(boolean open) {
        if (open) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
