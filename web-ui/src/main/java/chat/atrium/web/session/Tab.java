package chat.atrium.web.session;

import chat.atrium.web.client.Change;
import chat.atrium.web.client.EndReason;
import chat.atrium.web.client.WorkspaceClient;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * One open tab: gathers what has changed, and shows it under the UI's lock with at most one access pending, so that a
 * slow browser costs memory for names of things only and always gets the latest state.
 */
public final class Tab {

    private final UI ui;
    private final Gathered gathered = new Gathered();
    private final List<Consumer<Changes>> views = new CopyOnWriteArrayList<>();

    private Tab(UI ui, WorkspaceClient client) {
        this.ui = ui;
        Runnable unsubscribe = client.onChange(this::changed);
        ui.addDetachListener(detached -> unsubscribe.run());
    }

    /** Tells a view of changes while it is attached to this tab; called under the UI's lock. */
    public static Registration onChange(Component view, WorkspaceClient client, Consumer<Changes> listener) {
        UI ui = view.getUI().orElseThrow();
        Tab tab = ComponentUtil.getData(ui, Tab.class);
        if (tab == null) {
            tab = new Tab(ui, client);
            ComponentUtil.setData(ui, Tab.class, tab);
        }
        List<Consumer<Changes>> views = tab.views;
        views.add(listener);
        return () -> views.remove(listener);
    }

    /** Brings an answer, once it is there, under the lock of a UI; of no use to a closed tab. */
    public static <T> void deliver(UI ui, CompletionStage<T> answer, Consumer<T> show) {
        deliver(ui, answer, show, lost -> {});
    }

    /** Brings an answer under the lock of a UI, or to {@code lost} if the tab has been closed. */
    public static <T> void deliver(UI ui, CompletionStage<T> answer, Consumer<T> show, Consumer<T> lost) {
        answer.thenAccept(value -> {
            try {
                var _ = ui.access(() -> show.accept(value));
            } catch (UIDetachedException closed) {
                lost.accept(value);
            }
        });
    }

    private void changed(Change change) {
        if (gathered.add(change)) {
            try {
                var _ = ui.access(this::show);
            } catch (UIDetachedException closed) {
                views.clear();
            }
        }
    }

    private void show() {
        Changes changes = gathered.take();
        changes.findEnd().ifPresentOrElse(this::leave, () -> views.forEach(view -> view.accept(changes)));
    }

    private void leave(EndReason reason) {
        WebLogin.forget(ui.getSession());
        ComponentUtil.setData(ui, Tab.class, null);
        Detour.begin(ui, ui.getActiveViewLocation().getPath());
        String name = reason.name().toLowerCase(Locale.ROOT);
        ui.navigate("login", new QueryParameters(Map.of("ended", List.of(name))));
    }
}
