package chat.atrium.web.direct;

import chat.atrium.web.client.Person;
import chat.atrium.web.shell.Icon;
import chat.atrium.web.shell.Portrait;
import chat.atrium.web.shell.PresenceDot;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** Who a conversation is with, and whether they are there. */
final class DirectHead extends Header {

    private final Portrait portrait = new Portrait();
    private final PresenceDot presence = new PresenceDot();
    private final H1 name = new H1();
    private final Span status = new Span();

    DirectHead() {
        addClassName("conversation-head");
        portrait.addClassName("avatar-l");
        Anchor back = new Anchor(".", new Icon("back"));
        back.addClassNames("icon-button", "back");
        back.getElement().setAttribute("aria-label", getTranslation("back"));
        Div line = new Div(presence, status);
        line.addClassName("conversation-status");
        Div title = new Div(name, line);
        title.addClassName("conversation-title");
        add(back, portrait, title);
    }

    void show(Person person) {
        portrait.show(person);
        presence.show(person.availability());
        name.setText(person.name());
        status.setText(
                person.status().isEmpty() ? getTranslation(PresenceDot.key(person.availability())) : person.status());
        getElement().setAttribute("title", person.jid().toString());
    }
}
