package chat.atrium.web.shell;

import chat.atrium.web.client.Availability;
import com.vaadin.flow.component.html.Span;

/** Whether somebody is there, by colour and shape, with words for those who listen. */
public final class PresenceDot extends Span {

    public PresenceDot() {
        addClassName("presence");
        getElement().setAttribute("role", "img");
    }

    public void show(Availability availability) {
        String words = getTranslation(key(availability));
        getElement().setAttribute("data-presence", nameOf(availability));
        getElement().setAttribute("aria-label", words);
        getElement().setAttribute("title", words);
    }

    /** The name that style sheets know. */
    public static String nameOf(Availability availability) {
        return switch (availability) {
            case AVAILABLE -> "online";
            case AWAY -> "away";
            case DO_NOT_DISTURB -> "dnd";
            case OFFLINE -> "offline";
        };
    }

    /** The key of its words. */
    public static String key(Availability availability) {
        return "presence." + nameOf(availability);
    }
}
