package chat.atrium.web.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Map;

/** Where messages are written, in the browser. */
@Tag("atrium-composer")
@JsModule("./composer/atrium-composer.ts")
final class Composer extends Component {

    Composer() {
        getElement().setProperty("sendLabel", getTranslation("composer.send"));
        getElement().setProperty("hint", getTranslation("composer.hint"));
        getElement().setProperty("editLabel", getTranslation("composer.edit"));
        getElement().setProperty("saveLabel", getTranslation("save"));
        getElement().setProperty("cancelLabel", getTranslation("cancel"));
    }

    /** Names the conversation that is written to; drafts are kept by the key. */
    void conversation(String key, String placeholder) {
        getElement().setProperty("conversation", key);
        getElement().setProperty("placeholder", placeholder);
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    /** Changes the text of a message, which its sender calls so. */
    void edit(String id, String body) {
        getElement().callJsFunction("edit", Map.of("id", id, "body", body));
    }

    Registration onCorrect(ComponentEventListener<Correct> listener) {
        return addListener(Correct.class, listener);
    }

    Registration onSend(ComponentEventListener<Send> listener) {
        return addListener(Send.class, listener);
    }

    Registration onTyping(ComponentEventListener<Typing> listener) {
        return addListener(Typing.class, listener);
    }

    /** A message is to be sent. */
    @DomEvent("send")
    public static final class Send extends ComponentEvent<Composer> {

        private final String text;
        private final String localId;

        public Send(
                Composer source,
                boolean fromClient,
                @EventData("event.detail.text") String text,
                @EventData("event.detail.localId") String localId) {
            super(source, fromClient);
            this.text = text;
            this.localId = localId;
        }

        String text() {
            return text;
        }

        String localId() {
            return localId;
        }
    }

    /** A message is to have another text. */
    @DomEvent("correct")
    public static final class Correct extends ComponentEvent<Composer> {

        private final String id;
        private final String text;

        public Correct(
                Composer source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.text") String text) {
            super(source, fromClient);
            this.id = id;
            this.text = text;
        }

        String id() {
            return id;
        }

        String text() {
            return text;
        }
    }

    /** Writing has begun or ended. */
    @DomEvent("typing")
    public static final class Typing extends ComponentEvent<Composer> {

        private final boolean active;

        public Typing(Composer source, boolean fromClient, @EventData("event.detail.active") boolean active) {
            super(source, fromClient);
            this.active = active;
        }

        boolean active() {
            return active;
        }
    }
}
