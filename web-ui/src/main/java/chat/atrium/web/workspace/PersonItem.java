package chat.atrium.web.workspace;

import chat.atrium.web.client.Person;
import chat.atrium.web.shell.PersonFace;
import chat.atrium.web.shell.PresenceDot;

/** A person in the sidebar: the way to the conversation with them. */
final class PersonItem extends EntryItem<PersonEntry> {

    private final PersonFace face = new PersonFace();

    PersonItem(String href) {
        super(href);
        put(face.picture(), face.words());
    }

    @Override
    void fill(PersonEntry entry) {
        Person person = entry.person();
        face.show(person);
        link().getElement().setAttribute("title", person.jid().toString());
        link().getElement().setAttribute("data-presence", PresenceDot.nameOf(person.availability()));
        link().getElement().setAttribute("data-jid", person.jid().toString());
        unread(entry.unread(), true);
    }
}
