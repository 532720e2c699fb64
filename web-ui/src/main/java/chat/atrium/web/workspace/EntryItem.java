package chat.atrium.web.workspace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in the sidebar: the way to it, and how much of it is unread.
 *
 * @param <E> what is shown of it
 */
abstract class EntryItem<E> extends ListItem {

    private static final int MOST_SHOWN = 99;

    private final Anchor link = new Anchor();
    private final Span badge = new Span();
    private @Nullable E shown;

    EntryItem(String href) {
        link.setHref(href);
        link.addClassName("person");
        badge.addClassName("badge");
        add(link);
    }

    final void put(Component... parts) {
        link.add(parts);
        link.add(badge);
    }

    final Anchor link() {
        return link;
    }

    final void show(E entry) {
        if (!entry.equals(shown)) {
            shown = entry;
            fill(entry);
        }
    }

    abstract void fill(E entry);

    /**
     * Shows how much is unread.
     *
     * @param needed true if it waits for the reader in person, and not for everybody
     */
    final void unread(int count, boolean needed) {
        badge.setText(count == 0 ? "" : count > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(count));
        badge.setClassName("badge-ambient", !needed);
        if (count > 0) {
            badge.getElement().setAttribute("aria-label", getTranslation("sidebar.unread", count));
            link.getElement().setAttribute("data-unread", "");
        } else {
            badge.getElement().removeAttribute("aria-label");
            link.getElement().removeAttribute("data-unread");
        }
    }

    /** Marks the conversation that is open. */
    final void current(boolean open) {
        if (open) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
