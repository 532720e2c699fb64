package chat.atrium.web.shell;

import chat.atrium.web.client.WebSettings;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationConfiguration;
import com.vaadin.quarkus.QuarkusVaadinServlet;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Properties;

/** Serves the pages. */
@WebServlet(urlPatterns = "/*", asyncSupported = true)
public class WorkspaceServlet extends QuarkusVaadinServlet {

    /** Asked for late: the servlet begins before the settings of this start are read. */
    private final transient Instance<WebSettings> settings;

    @Inject
    public WorkspaceServlet(Instance<WebSettings> settings) {
        this.settings = settings;
    }

    @Override
    protected DeploymentConfiguration createDeploymentConfiguration(Properties properties) {
        var context = new VaadinServletContext(getServletContext());
        return new PageConfiguration(ApplicationConfiguration.get(context), properties, settings);
    }
}
