package chat.atrium.web.todo;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.channel.ChannelNavigation;
import chat.atrium.web.client.Change;
import chat.atrium.web.client.TaskOutcome;
import chat.atrium.web.client.Tasks.Assigned;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Changes;
import chat.atrium.web.session.Tab;
import chat.atrium.web.session.WebLogin;
import chat.atrium.web.shell.Icon;
import chat.atrium.web.task.TaskShown;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What one has to do oneself; read again whenever a task anywhere has changed. */
@Route(TodoNavigation.PATH)
final class TodoView extends Main implements HasDynamicTitle {

    private static final int MILLIS = 5000;

    private final WorkspaceClient client = WebLogin.find().orElseThrow();
    private final TodoList list = new TodoList();
    private List<Assigned> shown = List.of();
    private @Nullable Registration changes;
    private boolean asking;
    private boolean stale;

    TodoView() {
        addClassNames("page", "todo-page");
        Anchor back = new Anchor(".", new Icon("back"));
        back.addClassNames("icon-button", "back");
        back.getElement().setAttribute("aria-label", getTranslation("back"));
        Header head = new Header(back, new H1(getTranslation("todo.heading")));
        head.addClassName("page-head");
        list.onTick(event -> tick(event.channel(), event.uid()));
        list.onRetry(event -> ask());
        add(head, list);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        changes = Tab.onChange(this, client, this::changed);
        asking = false;
        ask();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (changes != null) {
            changes.remove();
        }
    }

    private void changed(Changes news) {
        if (news.touchTasks() || news.touch(new Change.OfConnection()) && client.connected()) {
            ask();
        }
    }

    /** One question at a time; what changes meanwhile leads to one more. */
    private void ask() {
        if (asking) {
            stale = true;
            return;
        }
        asking = true;
        stale = false;
        CompletionStage<@Nullable List<Assigned>> answer = client.tasks()
                .assigned()
                .<@Nullable List<Assigned>>thenApply(all -> all)
                .exceptionally(lost -> null);
        Tab.deliver(UI.getCurrent(), answer, this::answered);
    }

    private void answered(@Nullable List<Assigned> all) {
        asking = false;
        if (stale) {
            ask();
        } else if (all == null) {
            list.failed();
        } else {
            shown = all;
            list.show(all.stream().map(this::row).toList());
        }
    }

    private TodoList.Row row(Assigned assigned) {
        BareJid channel = assigned.channel();
        return new TodoList.Row(
                TaskShown.of(assigned.details(), client),
                client.channels().name(channel),
                channel.toString(),
                ChannelNavigation.boardPath(channel, assigned.details().uid()));
    }

    private void tick(String address, String uid) {
        shown.stream()
                .filter(each -> each.channel().toString().equals(address)
                        && each.details().uid().equals(uid))
                .findFirst()
                .ifPresent(this::done);
    }

    private void done(Assigned assigned) {
        Tab.deliver(UI.getCurrent(), client.tasks().done(assigned), outcome -> {
            if (!(outcome instanceof TaskOutcome.Stored)) {
                Notification.show(getTranslation("task.refused"), MILLIS, Notification.Position.BOTTOM_CENTER);
            }
            ask();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("todo.heading") + " · " + client.workspaceName();
    }
}
