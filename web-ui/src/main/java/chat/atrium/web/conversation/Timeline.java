package chat.atrium.web.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of messages in the browser; nothing of what it shows is kept here. */
@Tag("atrium-timeline")
@NpmPackage(value = "emojibase-data", version = "17.0.0")
@JsModule("./timeline/atrium-timeline.ts")
final class Timeline extends Component {

    private static final List<String> LABELS = List.of(
            "log",
            "today",
            "yesterday",
            "newLine",
            "newMessages",
            "toEnd",
            "sending",
            "sent",
            "failed",
            "retry",
            "typing",
            "emptyTitle",
            "emptyText",
            "loading",
            "beginning",
            "notLoaded",
            "edited",
            "edit",
            "remove",
            "react",
            "retracted",
            "tools",
            "you",
            "others",
            "copyCode",
            "copied",
            "reply",
            "replyTo",
            "jump",
            "download",
            "openImage",
            "closeImage",
            "previousImage",
            "nextImage",
            "imageOf",
            "file");

    private static final List<String> EMOJI_LABELS = List.of("title", "search", "recent", "nothing");

    /** As last shown. */
    private final Map<String, Face> faces = new HashMap<>();

    Timeline() {
        getElement().setPropertyMap("labels", labels("timeline.", LABELS));
        getElement().setPropertyMap("emojiLabels", labels("timeline.emoji.", EMOJI_LABELS));
    }

    private Map<String, String> labels(String prefix, List<String> names) {
        Map<String, String> labels = new LinkedHashMap<>();
        names.forEach(name -> labels.put(name, getTranslation(prefix + name)));
        return labels;
    }

    /** Who writes here: their messages show in the browser before the server has heard of them. */
    void author(Face self) {
        getElement()
                .setPropertyMap(
                        "author",
                        Map.of(
                                "from", self.from(),
                                "name", self.name(),
                                "initials", self.initials(),
                                "color", self.color(),
                                "avatar", self.avatar()));
    }

    /** Somebody may have another name or avatar: the messages that are shown follow. */
    void face(Face face) {
        Face before = faces.put(face.from(), face);
        if (before != null && !before.equals(face)) {
            getElement().callJsFunction("person", face);
        }
    }

    /** Names the conversation that is shown; what the server has not confirmed is kept by the key. */
    void conversation(String key, boolean isChannel) {
        getElement().setProperty("conversation", key);
        getElement().setProperty("channel", isChannel);
        faces.clear();
    }

    /** Another conversation is to come. */
    void loading() {
        getElement().callJsFunction("loading");
    }

    /** The archive does not answer. */
    void notLoaded() {
        getElement().callJsFunction("notLoaded");
    }

    /**
     * Shows the newest messages.
     *
     * @param older true if there are more in front of them
     * @param seen the id in the archive up to which the reader has seen them
     */
    void reset(List<TimelineMessage> messages, boolean older, String seen) {
        getElement().callJsFunction("reset", messages, older, seen);
    }

    /** Adds messages at the end; those it has already are replaced where they stand. */
    void append(List<TimelineMessage> messages) {
        getElement().callJsFunction("append", messages);
    }

    /** What is in the page already has changed. */
    void revise(List<TimelineMessage> messages) {
        getElement().callJsFunction("revise", messages);
    }

    /** Shows a part of the archive, and in it a message. */
    void around(List<TimelineMessage> messages, boolean older, boolean newer, String archived) {
        getElement().callJsFunction("around", messages, older, newer, archived);
    }

    /** Messages that are called so have changed; those that are in the page are asked for. */
    void touched(List<String> names) {
        if (!names.isEmpty()) {
            getElement().callJsFunction("touched", names);
        }
    }

    /** A page that was asked for; absent if the archive does not answer. */
    void page(String direction, @Nullable List<TimelineMessage> messages, boolean complete) {
        getElement().callJsFunction("page", direction, messages, complete);
    }

    /** Says who is writing, if anybody. */
    void typing(@Nullable String name) {
        getElement().callJsFunction("typing", name);
    }

    void onRetry(ComponentEventListener<TimelineEvents.Retry> listener) {
        addListener(TimelineEvents.Retry.class, listener);
    }

    void onRefresh(ComponentEventListener<TimelineEvents.Refresh> listener) {
        addListener(TimelineEvents.Refresh.class, listener);
    }

    void onAround(ComponentEventListener<TimelineEvents.Around> listener) {
        addListener(TimelineEvents.Around.class, listener);
    }

    void onRetract(ComponentEventListener<TimelineEvents.Retract> listener) {
        addListener(TimelineEvents.Retract.class, listener);
    }

    void onReact(ComponentEventListener<TimelineEvents.React> listener) {
        addListener(TimelineEvents.React.class, listener);
    }

    void onPage(ComponentEventListener<TimelineEvents.Page> listener) {
        addListener(TimelineEvents.Page.class, listener);
    }

    void onLatest(ComponentEventListener<TimelineEvents.Latest> listener) {
        addListener(TimelineEvents.Latest.class, listener);
    }

    void onReload(ComponentEventListener<TimelineEvents.Reload> listener) {
        addListener(TimelineEvents.Reload.class, listener);
    }

    void onSeen(ComponentEventListener<TimelineEvents.Seen> listener) {
        addListener(TimelineEvents.Seen.class, listener);
    }
}
