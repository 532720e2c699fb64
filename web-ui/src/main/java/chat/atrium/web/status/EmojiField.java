package chat.atrium.web.status;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;

/** A button with one emoji, which opens a picker of them. */
@Tag("atrium-emoji-field")
@JsModule("./status/atrium-emoji-field.ts")
final class EmojiField extends Component {

    private String value = "";

    EmojiField() {
        getElement().setProperty("label", getTranslation("status.emoji"));
        getElement()
                .setPropertyMap(
                        "labels",
                        Map.of(
                                "title", getTranslation("timeline.emoji.title"),
                                "search", getTranslation("timeline.emoji.search"),
                                "recent", getTranslation("timeline.emoji.recent"),
                                "nothing", getTranslation("timeline.emoji.nothing")));
        addListener(Chosen.class, chosen -> value = chosen.emoji());
    }

    /** Empty if none is chosen. */
    String value() {
        return value;
    }

    void show(String emoji) {
        value = emoji;
        getElement().setProperty("value", emoji);
    }

    /** Another one, or none. */
    @DomEvent("emoji-chosen")
    public static final class Chosen extends ComponentEvent<EmojiField> {

        private final String emoji;

        public Chosen(EmojiField source, boolean fromClient, @EventData("event.detail") String emoji) {
            super(source, fromClient);
            this.emoji = emoji;
        }

        String emoji() {
            return emoji;
        }
    }
}
