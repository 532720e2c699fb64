package chat.atrium.web.shell;

import com.vaadin.quarkus.QuarkusVaadinServlet;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;

/** Serves the pages. Open ones say every minute that they are there, which keeps their session alive. */
@WebServlet(
        urlPatterns = "/*",
        asyncSupported = true,
        initParams = @WebInitParam(name = "heartbeatInterval", value = "60"))
public class WorkspaceServlet extends QuarkusVaadinServlet {}
