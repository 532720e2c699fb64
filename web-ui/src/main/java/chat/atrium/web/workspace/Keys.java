package chat.atrium.web.workspace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Arrays;
import java.util.List;

/** The keys of the whole page, and the list of all keys (Ctrl+/). */
@Tag("atrium-keys")
@JsModule("./keys/atrium-keys.ts")
final class Keys extends Component {

    /**
     * Some keys and what they do.
     *
     * @param keys as they are written between plus signs
     */
    record Shortcut(String keys, String words) {}

    record Group(String heading, List<Shortcut> shortcuts) {}

    Keys() {
        getElement().setProperty("heading", getTranslation("keys.heading"));
        getElement().setProperty("closeLabel", getTranslation("close"));
        getElement()
                .setPropertyList(
                        "groups",
                        List.of(
                                group(
                                        "keys.everywhere",
                                        "keys.everywhere.switcher",
                                        "keys.everywhere.up",
                                        "keys.everywhere.down",
                                        "keys.everywhere.unread-up",
                                        "keys.everywhere.unread-down",
                                        "keys.everywhere.regions",
                                        "keys.everywhere.list"),
                                group(
                                        "keys.composer",
                                        "keys.composer.send",
                                        "keys.composer.break",
                                        "keys.composer.edit",
                                        "keys.composer.emoji",
                                        "keys.composer.person",
                                        "keys.composer.leave"),
                                group(
                                        "keys.timeline",
                                        "keys.timeline.walk",
                                        "keys.timeline.actions",
                                        "keys.timeline.leave"),
                                group(
                                        "keys.board",
                                        "keys.board.walk",
                                        "keys.board.move",
                                        "keys.board.open",
                                        "keys.board.leave")));
    }

    /** The text of a shortcut is the keys, a bar, and the words. */
    private Group group(String heading, String... shortcuts) {
        return new Group(
                getTranslation(heading),
                Arrays.stream(shortcuts).map(this::shortcut).toList());
    }

    private Shortcut shortcut(String key) {
        String[] parts = getTranslation(key).split(" \\| ", 2);
        return new Shortcut(parts[0], parts[1]);
    }
}
