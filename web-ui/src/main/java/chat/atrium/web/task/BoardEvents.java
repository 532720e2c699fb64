package chat.atrium.web.task;

import chat.atrium.web.client.TaskFields;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** What somebody wants with tasks, as the browser tells it. */
final class BoardEvents {

    private BoardEvents() {}

    /** A task is to be made. */
    @DomEvent("taskmake")
    public static final class Make extends ComponentEvent<Board> {

        private final TaskFields values;

        public Make(Board source, boolean fromClient, @EventData("event.detail") TaskFields values) {
            super(source, fromClient);
            this.values = values;
        }

        TaskFields values() {
            return values;
        }
    }

    /** Fields of a task are to be other than they were shown. */
    @DomEvent("taskchange")
    public static final class Edit extends ComponentEvent<Board> {

        private final String uid;
        private final int ticket;
        private final TaskFields before;
        private final TaskFields after;

        public Edit(
                Board source,
                boolean fromClient,
                @EventData("event.detail.uid") String uid,
                @EventData("event.detail.ticket") int ticket,
                @EventData("event.detail.before") TaskFields before,
                @EventData("event.detail.after") TaskFields after) {
            super(source, fromClient);
            this.uid = uid;
            this.ticket = ticket;
            this.before = before;
            this.after = after;
        }

        String uid() {
            return uid;
        }

        /** By which the page knows this change. */
        int ticket() {
            return ticket;
        }

        TaskFields before() {
            return before;
        }

        TaskFields after() {
            return after;
        }
    }

    /** A task is to go. */
    @DomEvent("taskdelete")
    public static final class Delete extends ComponentEvent<Board> {

        private final String uid;

        public Delete(Board source, boolean fromClient, @EventData("event.detail.uid") String uid) {
            super(source, fromClient);
            this.uid = uid;
        }

        String uid() {
            return uid;
        }
    }

    /** Somebody wants to know what became of a task. */
    @DomEvent("taskhistory")
    public static final class History extends ComponentEvent<Board> {

        private final String uid;

        public History(Board source, boolean fromClient, @EventData("event.detail.uid") String uid) {
            super(source, fromClient);
            this.uid = uid;
        }

        String uid() {
            return uid;
        }
    }

    /** The tasks are to be read once more. */
    @DomEvent("taskretry")
    public static final class Retry extends ComponentEvent<Board> {

        public Retry(Board source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
