package chat.atrium.web.workspace;

import chat.atrium.web.client.Change;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Changes;
import chat.atrium.web.session.Tab;
import chat.atrium.web.session.TabMemory;
import chat.atrium.web.session.WebLogin;
import chat.atrium.web.shell.PathSegment;
import chat.atrium.web.status.Attendant;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** The frame around every page of the workspace. */
@Layout("/")
final class WorkspaceLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final WorkspaceClient client = WebLogin.find().orElseThrow();
    private final Switcher switcher = new Switcher(client);
    private final Sidebar sidebar = new Sidebar(client, switcher);
    private final Div connection = new Div();
    private @Nullable Registration changes;

    WorkspaceLayout() {
        addClassName("workspace");
        connection.addClassName("connection");
        connection.getElement().setAttribute("role", "status");
        connection.setText(getTranslation("connection.lost"));
        add(sidebar, connection, switcher, new Keys(), new Attendant(client));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        changes = Tab.onChange(this, client, this::changed);
        TabMemory.mark(attached.getUI());
        attached.getUI().getReconnectDialogConfiguration().setDialogText(getTranslation("connection.lost"));
        sidebar.showWorkspace();
        sidebar.showSelf();
        sidebar.showConversations();
        connection.setVisible(!client.connected());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (changes != null) {
            changes.remove();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = PathSegment.encodeAll(event.getLocation().getPath());
        sidebar.current(path);
        switcher.current(path);
    }

    /** The names of people and of the workspace are in the titles of pages. */
    private static void showTitle(UI ui) {
        if (ui.getCurrentView() instanceof HasDynamicTitle view
                && !view.getPageTitle().equals(ui.getInternals().getTitle())) {
            ui.getPage().setTitle(view.getPageTitle());
        }
    }

    private void changed(Changes news) {
        if (news.touch(new Change.OfWorkspace())) {
            sidebar.showWorkspace();
        }
        if (news.touch(new Change.OfProfile())) {
            sidebar.showSelf();
        }
        if (news.touch(new Change.OfPeople())) {
            sidebar.showConversations();
        }
        if (news.touch(new Change.OfConnection())) {
            connection.setVisible(!client.connected());
        }
        getUI().ifPresent(WorkspaceLayout::showTitle);
    }
}
