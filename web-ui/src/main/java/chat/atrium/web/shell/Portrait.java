package chat.atrium.web.shell;

import chat.atrium.web.client.Person;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The avatar of a person: their picture, else their initials on their colour. */
public final class Portrait extends Span {

    public Portrait() {
        addClassName("avatar");
        getElement().setAttribute("aria-hidden", "true");
    }

    public void show(Person person) {
        getStyle().set("--user-color", person.color());
        removeAll();
        person.findPicture()
                .ifPresentOrElse(hash -> add(new Image(address(hash), "")), () -> setText(person.initials()));
    }

    /** Where a picture is served, seen from the root. */
    public static String address(String hash) {
        return "avatar/" + hash;
    }
}
