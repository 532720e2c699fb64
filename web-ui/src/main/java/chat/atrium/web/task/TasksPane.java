package chat.atrium.web.task;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Answer;
import chat.atrium.web.client.Change;
import chat.atrium.web.client.TaskBoard;
import chat.atrium.web.client.TaskDetails;
import chat.atrium.web.client.TaskFields;
import chat.atrium.web.client.TaskOutcome;
import chat.atrium.web.client.TaskPast;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Changes;
import chat.atrium.web.session.Tab;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks of a channel. The browser is told what is other than what it was told before. */
public final class TasksPane extends Div {

    private static final int MILLIS = 5000;

    private final WorkspaceClient client;
    private final Board board = new Board();
    private final Map<String, TaskShown> shown = new HashMap<>();
    private List<TaskShown.Face> members = List.of();
    private @Nullable BareJid channel;
    private @Nullable String wanted;
    private @Nullable Registration changes;

    public TasksPane(WorkspaceClient client) {
        this.client = client;
        addClassName("tasks-pane");
        board.self(client.self().jid().toString());
        board.onMake(event -> make(event.values()));
        board.onChange(this::change);
        board.onDelete(event -> delete(event.uid()));
        board.onHistory(event -> history(event.uid()));
        board.onRetry(event -> retry());
        add(board);
    }

    /**
     * Shows the tasks of a channel.
     *
     * @param open the one whose details are to be shown, absent for none
     */
    public void show(BareJid of, @Nullable String open) {
        channel = of;
        wanted = open;
        forget();
        if (isAttached()) {
            refresh();
        }
    }

    private void forget() {
        shown.clear();
        members = List.of();
        board.reset();
    }

    /** An element that comes into the page again has forgotten everything. */
    @Override
    protected void onAttach(AttachEvent attached) {
        changes = Tab.onChange(this, client, this::changed);
        forget();
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (changes != null) {
            changes.remove();
        }
    }

    private void changed(Changes news) {
        BareJid open = channel;
        if (open != null
                && (news.touch(new Change.OfTasks(open))
                        || news.touch(new Change.OfPeople())
                        || news.touch(new Change.OfConversation(open)))) {
            refresh();
        }
    }

    private void refresh() {
        BareJid open = channel;
        if (open == null) {
            return;
        }
        TaskBoard known = client.tasks().open(open);
        showMembers(open);
        List<TaskShown> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>(shown.keySet());
        for (TaskDetails task : known.tasks()) {
            TaskShown now = TaskShown.of(task, client);
            gone.remove(now.uid());
            if (!now.equals(shown.put(now.uid(), now))) {
                changed.add(now);
            }
        }
        gone.forEach(shown::remove);
        if (!changed.isEmpty() || !gone.isEmpty()) {
            board.tasks(changed, gone);
        }
        board.phase(known.state());
        String opened = wanted;
        if (opened != null && shown.containsKey(opened)) {
            wanted = null;
            board.show(opened);
        }
    }

    private void showMembers(BareJid open) {
        List<TaskShown.Face> now =
                client.channels().people(open).stream().map(TaskShown.Face::of).toList();
        if (!now.equals(members)) {
            members = now;
            board.members(now);
        }
    }

    private void make(TaskFields fields) {
        BareJid in = channel;
        if (in != null && fields.summary() != null && !fields.summary().isBlank()) {
            Tab.deliver(UI.getCurrent(), client.tasks().make(in, fields), outcome -> {
                if (!(outcome instanceof TaskOutcome.Stored)) {
                    board.notMade(fields);
                }
                answered(outcome);
            });
        }
    }

    private void change(BoardEvents.Edit edit) {
        BareJid in = channel;
        if (in != null) {
            Tab.deliver(
                    UI.getCurrent(),
                    client.tasks().change(in, edit.uid(), edit.before(), edit.after()),
                    outcome -> changed(edit, outcome));
        }
    }

    private void changed(BoardEvents.Edit edit, TaskOutcome outcome) {
        refresh();
        board.settled(edit.ticket());
        if (!(outcome instanceof TaskOutcome.Stored)) {
            board.notChanged(edit.uid(), edit.after());
        }
        answered(outcome);
    }

    private void answered(TaskOutcome outcome) {
        switch (outcome) {
            case TaskOutcome.Stored stored -> {
                if (stored.replacesOthers()) {
                    say("task.replaced");
                }
            }
            case TaskOutcome.Gone gone -> say("task.gone");
            case TaskOutcome.NotStored(Answer answer) ->
                say(answer == Answer.REFUSED ? "task.refused" : "error.not-answered");
        }
    }

    private void delete(String uid) {
        BareJid in = channel;
        if (in != null) {
            Tab.deliver(UI.getCurrent(), client.tasks().delete(in, uid), answer -> {
                if (answer != Answer.DONE) {
                    say(answer == Answer.REFUSED ? "task.refused" : "error.not-answered");
                }
            });
        }
    }

    private void history(String uid) {
        BareJid in = channel;
        if (in != null) {
            Tab.deliver(
                    UI.getCurrent(),
                    client.tasks()
                            .history(in, uid)
                            .<Optional<List<TaskPast>>>thenApply(Optional::of)
                            .exceptionally(unanswered -> Optional.empty()),
                    changes -> changes.ifPresentOrElse(
                            all -> board.told(uid, new PastWords(client, this).of(all)),
                            () -> say("error.not-answered")));
        }
    }

    private void retry() {
        BareJid in = channel;
        if (in != null) {
            client.tasks().again(in);
            refresh();
        }
    }

    private void say(String key) {
        Notification.show(getTranslation(key), MILLIS, Notification.Position.BOTTOM_CENTER);
    }
}
