package chat.atrium.web.direct;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Person;
import chat.atrium.web.shell.Portrait;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of messages in the browser; nothing of what it shows is kept here. */
@Tag("atrium-timeline")
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
            "loading");

    /** As last shown, by person: two in a conversation. */
    private final Map<BareJid, Map<String, Object>> faces = new HashMap<>();

    Timeline() {
        Map<String, String> labels = new LinkedHashMap<>();
        LABELS.forEach(name -> labels.put(name, getTranslation("timeline." + name)));
        getElement().setPropertyMap("labels", labels);
    }

    /** Who writes here: their messages show in the browser before the server has heard of them. */
    void author(Person self) {
        getElement().setPropertyMap("author", face(self));
    }

    /** Somebody may have another name or avatar: the messages that are shown follow. */
    void person(Person person) {
        Map<String, Object> face = face(person);
        if (!face.equals(faces.put(person.jid(), face))) {
            getElement().callJsFunction("person", face);
        }
    }

    private static Map<String, Object> face(Person person) {
        return Map.of(
                "from", person.jid().toString(),
                "name", person.name(),
                "initials", person.initials(),
                "color", person.color(),
                "avatar", person.findPicture().map(Portrait::address).orElse(""));
    }

    /** Names the conversation that is shown; what the server has not confirmed is kept by the key. */
    void conversation(String key) {
        getElement().setProperty("conversation", key);
    }

    /** Shows these messages and no others. */
    void reset(List<TimelineMessage> messages) {
        faces.clear();
        getElement().callJsFunction("reset", messages);
    }

    /** Adds messages at the end; those it has already are replaced where they stand. */
    void append(List<TimelineMessage> messages) {
        getElement().callJsFunction("append", messages);
    }

    /** Says who is writing, if anybody. */
    void typing(@Nullable String name) {
        getElement().callJsFunction("typing", name);
    }

    Registration onRetry(ComponentEventListener<Retry> listener) {
        return addListener(Retry.class, listener);
    }

    /** Somebody wants a failed message to be sent once more. */
    @DomEvent("retry")
    public static final class Retry extends ComponentEvent<Timeline> {

        private final String id;
        private final String body;

        public Retry(
                Timeline source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.body") String body) {
            super(source, fromClient);
            this.id = id;
            this.body = body;
        }

        String id() {
            return id;
        }

        String body() {
            return body;
        }
    }
}
