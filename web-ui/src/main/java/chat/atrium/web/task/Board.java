package chat.atrium.web.task;

import chat.atrium.web.client.TaskBoard;
import chat.atrium.web.client.TaskFields;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;

/** The board in the browser. */
@Tag("atrium-board")
@JsModule("./task/atrium-board.ts")
final class Board extends Component {

    /** What became of a task at once, in words. */
    record Past(TaskShown.Face who, long when, List<String> what) {}

    Board() {
        getElement().setPropertyMap("labels", TaskLabels.of(this));
    }

    void self(String address) {
        getElement().setProperty("self", address);
    }

    /** Those who may be asked to do something. */
    void members(List<TaskShown.Face> members) {
        getElement().setPropertyList("members", members);
    }

    void reset() {
        getElement().callJsFunction("reset");
    }

    void phase(TaskBoard.State state) {
        getElement().callJsFunction("phase", state.name().toLowerCase(Locale.ROOT));
    }

    void tasks(List<TaskShown> changed, List<String> gone) {
        getElement().callJsFunction("tasks", changed, gone);
    }

    /** Opens the details of a task. */
    void show(String uid) {
        getElement().callJsFunction("show", uid);
    }

    /** A task that was not made is written once more by who wanted it. */
    void notMade(TaskFields values) {
        getElement().callJsFunction("notMade", values.summary(), values.status());
    }

    /** What became of a change is in the tasks now. */
    void settled(int ticket) {
        getElement().callJsFunction("settled", ticket);
    }

    /** What somebody wanted was not stored. */
    void notChanged(String uid, TaskFields wanted) {
        getElement().callJsFunction("notChanged", uid, wanted);
    }

    void told(String uid, List<Past> history) {
        getElement().callJsFunction("told", uid, history);
    }

    Registration onMake(ComponentEventListener<BoardEvents.Make> listener) {
        return addListener(BoardEvents.Make.class, listener);
    }

    Registration onChange(ComponentEventListener<BoardEvents.Edit> listener) {
        return addListener(BoardEvents.Edit.class, listener);
    }

    Registration onDelete(ComponentEventListener<BoardEvents.Delete> listener) {
        return addListener(BoardEvents.Delete.class, listener);
    }

    Registration onHistory(ComponentEventListener<BoardEvents.History> listener) {
        return addListener(BoardEvents.History.class, listener);
    }

    Registration onRetry(ComponentEventListener<BoardEvents.Retry> listener) {
        return addListener(BoardEvents.Retry.class, listener);
    }
}
