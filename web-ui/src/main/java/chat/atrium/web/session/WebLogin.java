package chat.atrium.web.session;

import chat.atrium.web.client.WorkspaceClient;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/** The one workspace client of a Vaadin session: shared by its tabs, and living as long as it. */
public final class WebLogin {

    private WebLogin() {}

    public static Optional<WorkspaceClient> find(VaadinSession session) {
        return Optional.ofNullable(session.getAttribute(WorkspaceClient.class));
    }

    /** The client of the session that is being handled. */
    public static Optional<WorkspaceClient> find() {
        return Optional.ofNullable(VaadinSession.getCurrent()).flatMap(WebLogin::find);
    }

    /**
     * Gives the browser a new session id, so that nobody who knew the old one is signed in with it. To be called in the
     * request that carries the password.
     */
    public static void renewSessionId() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null) {
            request.getHttpServletRequest().changeSessionId();
        }
    }

    /** Puts a client that has signed in into the session; an earlier one is signed out. */
    public static void begin(VaadinSession session, WorkspaceClient client) {
        find(session).ifPresent(WorkspaceClient::close);
        session.setAttribute(WorkspaceClient.class, client);
    }

    /** The server has ended the stream: the session goes on without a client. */
    static void forget(VaadinSession session) {
        session.setAttribute(WorkspaceClient.class, null);
    }

    /** Signs out in all tabs: stream and session end, and the browser goes to that page. */
    public static void end(UI ui, String page) {
        VaadinSession session = ui.getSession();
        find(session).ifPresent(WorkspaceClient::close);
        forget(session);
        TabMemory.clear(ui);
        ui.getPage().setLocation(page);
        session.close();
    }
}
