package chat.atrium.web.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
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
        getElement().setProperty("replyLabel", getTranslation("composer.reply"));
        getElement().setProperty("completionLabel", getTranslation("composer.completion"));
    }

    /** Names the conversation that is written to; drafts are kept by the key. */
    void conversation(String key, String placeholder) {
        getElement().setProperty("conversation", key);
        getElement().setProperty("placeholder", placeholder);
    }

    /** Whether {@code @} calls somebody here. */
    void callsPeople(boolean calls) {
        getElement().setProperty("callsPeople", calls);
    }

    /** Who may be meant by these words. */
    void people(String words, List<Face> people) {
        getElement().callJsFunction("people", words, people);
    }

    Registration onComplete(ComponentEventListener<ComposerEvents.Complete> listener) {
        return addListener(ComposerEvents.Complete.class, listener);
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    /** Gives back a text that was not taken in place of that of a message, which its sender calls so. */
    void edit(String id, String body, TimelineMessage.Quote reply) {
        getElement().callJsFunction("edit", Map.of("id", id, "body", body, "reply", reply));
    }

    Registration onCorrect(ComponentEventListener<ComposerEvents.Correct> listener) {
        return addListener(ComposerEvents.Correct.class, listener);
    }

    Registration onSend(ComponentEventListener<ComposerEvents.Send> listener) {
        return addListener(ComposerEvents.Send.class, listener);
    }

    Registration onTyping(ComponentEventListener<ComposerEvents.Typing> listener) {
        return addListener(ComposerEvents.Typing.class, listener);
    }
}
