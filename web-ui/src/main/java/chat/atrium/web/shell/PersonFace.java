package chat.atrium.web.shell;

import chat.atrium.web.client.Person;
import com.vaadin.flow.component.html.Span;

/** A person in one line: picture with presence, name, and the words of their status below. */
public final class PersonFace {

    private final Portrait portrait = new Portrait();
    private final PresenceDot presence = new PresenceDot();
    private final Span name = new Span();
    private final Span status = new Span();
    private final Span picture = new Span(portrait, presence);
    private final Span words = new Span(name, status);

    public PersonFace() {
        name.addClassName("person-name");
        status.addClassName("person-status");
        picture.addClassName("person-avatar");
        words.addClassName("person-words");
    }

    public Span picture() {
        return picture;
    }

    public Span words() {
        return words;
    }

    public void show(Person person) {
        portrait.show(person);
        presence.show(person.availability());
        name.setText(person.name());
        status.setText(person.status());
    }
}
