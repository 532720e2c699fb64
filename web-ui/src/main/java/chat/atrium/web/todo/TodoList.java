package chat.atrium.web.todo;

import chat.atrium.web.task.TaskLabels;
import chat.atrium.web.task.TaskShown;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;

/** The list in the browser. */
@Tag("atrium-todo")
@JsModule("./task/atrium-todo.ts")
final class TodoList extends Component {

    private static final List<String> LABELS =
            List.of("overdueHeading", "thisWeek", "later", "noDate", "nothing", "nothingText");

    /**
     * A task in the list.
     *
     * @param channel what the channel is called
     * @param path of the page with its details
     */
    record Row(TaskShown task, String channel, String address, String path) {}

    TodoList() {
        Map<String, String> labels = TaskLabels.of(this);
        LABELS.forEach(name -> labels.put(name, getTranslation("todo." + name)));
        getElement().setPropertyMap("labels", labels);
    }

    void show(List<Row> rows) {
        getElement().callJsFunction("show", rows);
    }

    void failed() {
        getElement().callJsFunction("failed");
    }

    Registration onTick(ComponentEventListener<Tick> listener) {
        return addListener(Tick.class, listener);
    }

    Registration onRetry(ComponentEventListener<Retry> listener) {
        return addListener(Retry.class, listener);
    }

    /** A task is done. */
    @DomEvent("todotick")
    public static final class Tick extends ComponentEvent<TodoList> {

        private final String channel;
        private final String uid;

        public Tick(
                TodoList source,
                boolean fromClient,
                @EventData("event.detail.channel") String channel,
                @EventData("event.detail.uid") String uid) {
            super(source, fromClient);
            this.channel = channel;
            this.uid = uid;
        }

        String channel() {
            return channel;
        }

        String uid() {
            return uid;
        }
    }

    /** The tasks are to be asked for once more. */
    @DomEvent("todoretry")
    public static final class Retry extends ComponentEvent<TodoList> {

        public Retry(TodoList source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
