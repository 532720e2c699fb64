package chat.atrium.web.workspace;

import chat.atrium.web.client.Person;
import chat.atrium.web.shell.Portrait;
import chat.atrium.web.shell.PresenceDot;
import com.vaadin.flow.component.html.Span;

/** A person in one line: picture with presence, name, and the words of their status below. */
final class PersonFace {

    private final Portrait portrait = new Portrait();
    private final PresenceDot presence = new PresenceDot();
    private final Span name = new Span();
    private final Span status = new Span();
    private final Span picture = new Span(portrait, presence);
    private final Span words = new Span(name, status);

    PersonFace() {
        name.addClassName("person-name");
        status.addClassName("person-status");
        picture.addClassName("person-avatar");
        words.addClassName("person-words");
    }

    Span picture() {
        return picture;
    }

    Span words() {
        return words;
    }

    void show(Person person) {
        portrait.show(person);
        presence.show(person.availability());
        name.setText(person.name());
        status.setText(person.status());
    }
}
