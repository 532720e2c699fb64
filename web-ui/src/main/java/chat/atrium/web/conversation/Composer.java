package chat.atrium.web.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where messages are written, in the browser. */
@Tag("atrium-composer")
@JsModule("./composer/atrium-composer.ts")
final class Composer extends Component {

    private static final String FILES = "files.";
    private static final List<String> FILE_LABELS = List.of(
            "files.attach",
            "files.list",
            "files.drop",
            "files.hint",
            "files.waiting",
            "files.sending",
            "files.ready",
            "files.remove",
            "files.retry",
            "files.later",
            "files.large",
            "files.empty",
            "files.room",
            "files.refused",
            "files.silent",
            "files.lost");

    Composer() {
        getElement().setProperty("sendLabel", getTranslation("composer.send"));
        getElement().setProperty("hint", getTranslation("composer.hint"));
        getElement().setProperty("editLabel", getTranslation("composer.edit"));
        getElement().setProperty("saveLabel", getTranslation("save"));
        getElement().setProperty("cancelLabel", getTranslation("cancel"));
        getElement().setProperty("replyLabel", getTranslation("composer.reply"));
        getElement().setProperty("completionLabel", getTranslation("composer.completion"));
        getElement().setPropertyMap("fileLabels", fileLabels());
    }

    private Map<String, String> fileLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        FILE_LABELS.forEach(key -> labels.put(key.substring(FILES.length()), getTranslation(key)));
        return labels;
    }

    /** The place for a file that the page calls so. */
    void slot(String key, String put, String get) {
        getElement().callJsFunction("files.place", key, put, get);
    }

    /**
     * There is no place for a file.
     *
     * @param problem {@code large}, {@code room}, {@code refused} or {@code silent}
     * @param max the largest size, in bytes, if that is the problem
     */
    void noSlot(String key, String problem, long max) {
        getElement().callJsFunction("files.noPlace", key, problem, (double) max);
    }

    Registration onSlot(ComponentEventListener<ComposerEvents.Slot> listener) {
        return addListener(ComposerEvents.Slot.class, listener);
    }

    Registration onShare(ComponentEventListener<ComposerEvents.Share> listener) {
        return addListener(ComposerEvents.Share.class, listener);
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
