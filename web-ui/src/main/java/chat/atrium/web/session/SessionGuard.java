package chat.atrium.web.session;

import chat.atrium.web.client.Pictures;
import chat.atrium.web.client.WebSettings;
import chat.atrium.web.client.WorkspaceClient;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

/** Lets nobody past the entrance without a client, and ends the client with its session. */
@ApplicationScoped
class SessionGuard {

    /** Asked for late: the servlet begins before the settings of this start are read. */
    private final Instance<WebSettings> settings;

    private final Pictures pictures;

    SessionGuard(Instance<WebSettings> settings, Pictures pictures) {
        this.settings = settings;
        this.pictures = pictures;
    }

    void begin(@Observes ServiceInitEvent event) {
        event.addRequestHandler(new PictureRequestHandler(pictures));
        event.addIndexHtmlRequestListener(PagePolicy::apply);
        event.getSource().addSessionInitListener(started -> limit(started.getSession()));
        event.getSource()
                .addSessionDestroyListener(
                        ended -> WebLogin.find(ended.getSession()).ifPresent(WorkspaceClient::close));
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(SessionGuard::guard));
    }

    /** Open pages say again and again that they are there; without any the session ends, and with it the stream. */
    private void limit(VaadinSession session) {
        session.getSession()
                .setMaxInactiveInterval((int) settings.get().idleTimeout().toSeconds());
    }

    private static void guard(BeforeEnterEvent event) {
        boolean open = event.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class);
        if (!open && WebLogin.find(event.getUI().getSession()).isEmpty()) {
            Detour.begin(event.getUI(), event.getLocation().getPath());
            event.forwardTo("login");
        }
    }
}
