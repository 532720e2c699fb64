package chat.atrium.web.shell;

import chat.atrium.web.client.Person;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                .ifPresentOrElse(hash -> add(new Image(address(hash), "")), () -> setText(initials(person.name())));
    }

    /** Where a picture is served, seen from the root. */
    public static String address(String hash) {
        return "avatar/" + hash;
    }

    private static String initials(String name) {
        String[] words = name.strip().split("\\s+", -1);
        Stream<String> chosen = words.length > 1 ? Stream.of(words[0], words[words.length - 1]) : Stream.of(words);
        return chosen.filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
